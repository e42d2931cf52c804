package vn.daumoi.analysis.algorithm;

/**
 * Which task waits for which: {@code needs} from the waiting one with {@code lags} in days beside it, {@code neededBy} the
 * other way with {@code lagsBack}.
 */
public record Waits(Links needs, int[] lags, Links neededBy, int[] lagsBack) {

    /** From parallel arrays: {@code waiting[i]} waits for {@code needed[i]}, and {@code lags[i]} days more. */
    public static Waits of(int tasks, int[] waiting, int[] needed, int[] lags) {
        return new Waits(
                Links.of(tasks, waiting, needed),
                Links.arranged(tasks, waiting, lags),
                Links.of(tasks, needed, waiting),
                Links.arranged(tasks, needed, lags));
    }

    /** How many tasks there are. */
    public int size() {
        return needs.size();
    }
}
