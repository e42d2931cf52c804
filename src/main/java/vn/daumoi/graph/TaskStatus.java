package vn.daumoi.graph;

/** How far a task has come, as somebody reported it (design §4). */
public enum TaskStatus {
    /** Nobody said anything up to the date asked for. */
    NOT_REPORTED,
    NOT_STARTED,
    IN_PROGRESS,
    DONE,
    CANCELLED;

    /** Whether the task is still to be finished. */
    public boolean open() {
        return this != DONE && this != CANCELLED;
    }
}
