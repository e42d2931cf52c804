package vn.daumoi.graph;

/**
 * A node as a picture or a list of anything shows it.
 *
 * @param label a short name: a task's code, a document's number, an agency's symbol; or empty
 * @param name a title or the full name
 * @param detail one word more, or empty: a task's document, the kind of an agency or database
 * @param collective whether it is a set of agencies
 * @param degree how many other nodes it is related to; beyond {@link #HUB} how many relations it has, which may be more
 */
public record GraphNode(
        String key, NodeKind kind, String label, String name, String detail, boolean collective, int degree) {

    /** With more relations than that, they are taken from the counts a node keeps, and not walked over. */
    public static final int HUB = 20_000;
}
