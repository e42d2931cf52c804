package vn.daumoi.graph;

/**
 * Something the search found.
 *
 * @param name a task's title, an agency's name, a document's number …
 * @param detail one line more: a task's code and document, an agency's kind; or empty
 */
public record SearchHit(String key, NodeKind kind, String name, String detail, double score) {}
