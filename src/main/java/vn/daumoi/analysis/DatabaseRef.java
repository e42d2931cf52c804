package vn.daumoi.analysis;

/** A database, system or portal. */
public record DatabaseRef(String key, String name) {}
