package vn.daumoi.analysis;

/** What was last reported of a task. */
enum Status {
    NOT_REPORTED,
    NOT_STARTED,
    IN_PROGRESS,
    DONE,
    CANCELLED;

    private static final Status[] ALL = values();

    static Status at(int ordinal) {
        return ALL[ordinal];
    }

    /** What we do not know says no more than no report. */
    static Status of(String name) {
        for (Status status : ALL) {
            if (status.name().equals(name)) {
                return status;
            }
        }
        return NOT_REPORTED;
    }

    boolean closed() {
        return this == DONE || this == CANCELLED;
    }
}
