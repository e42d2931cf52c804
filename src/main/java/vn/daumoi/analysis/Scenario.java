package vn.daumoi.analysis;

/**
 * What is supposed to be late.
 *
 * @param key of a task, an agency (every open task it leads) or a database (every open task that concerns it)
 * @param slipDays how late, in days; not negative
 */
public record Scenario(Subject subject, String key, int slipDays) {

    /** The most days a question may ask about: thirty years. */
    public static final int MOST_DAYS = 10_957;

    /** What the key names. */
    public enum Subject {
        TASK,
        AGENCY,
        DATABASE
    }

    /** @throws IllegalArgumentException where the days are not within 0 to {@link #MOST_DAYS} */
    public Scenario {
        if (slipDays < 0 || slipDays > MOST_DAYS) {
            throw new IllegalArgumentException("a slip of " + slipDays + " days is not within 0 to " + MOST_DAYS);
        }
    }
}
