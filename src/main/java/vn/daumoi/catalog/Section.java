package vn.daumoi.catalog;

/**
 * A section of a document that holds tasks.
 *
 * @param code "B"
 * @param title its heading, or empty
 */
public record Section(String code, String title, String documentKey) {}
