package vn.daumoi.graph;

/**
 * Which part of a list to read.
 *
 * @param offset how many to skip, not negative
 * @param limit how many at most, 1 to 1000
 * @param sort a sort the list knows, such as "code", "due", "-due" (a minus reverses it); each list falls back on its own
 *     natural order and always breaks ties by key
 */
public record Slice(long offset, int limit, String sort) {

    public Slice {
        if (offset < 0) {
            throw new IllegalArgumentException("offset " + offset + " is negative");
        }
        if (limit < 1 || limit > 1000) {
            throw new IllegalArgumentException("limit " + limit + " is not within 1 to 1000");
        }
    }
}
