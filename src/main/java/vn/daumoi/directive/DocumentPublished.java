package vn.daumoi.directive;

/**
 * A document has just entered the graph. Listeners run in the same transaction, and fail it where they fail; they may run
 * again with it (see {@link vn.daumoi.engine.Transactions}).
 *
 * @param documentKey the document's key
 */
public record DocumentPublished(String documentKey) {}
