package vn.daumoi.graph;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of nodes a person meets. The prefix begins every key of the kind, so a key alone tells what it names. */
public enum NodeKind {
    TASK("task-", "Task"),
    AGENCY("agency-", "Agency"),
    DATABASE("database-", "Database"),
    DOCUMENT("document-", "LegalDocument"),
    PASSAGE("passage-", "Passage");

    private final String prefix;
    private final String label;

    NodeKind(String prefix, String label) {
        this.prefix = prefix;
        this.label = label;
    }

    /** What keys of this kind begin with. */
    public String prefix() {
        return prefix;
    }

    /** The label in Neo4j. */
    public String label() {
        return label;
    }

    /** The kind a key names, or nothing where the key is none of ours. */
    public static Optional<NodeKind> of(String key) {
        return Arrays.stream(values()).filter(k -> key.startsWith(k.prefix)).findFirst();
    }
}
