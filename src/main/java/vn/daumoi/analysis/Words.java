package vn.daumoi.analysis;

/**
 * Words of a document that prove something: {@code [start, end)} of the passage, in UTF-16 units.
 *
 * @param text the words themselves
 */
public record Words(String passage, String document, String documentNumber, int start, int end, String text) {}
