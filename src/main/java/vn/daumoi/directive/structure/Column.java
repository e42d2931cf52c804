package vn.daumoi.directive.structure;

/**
 * A column of a task table.
 *
 * @param header as printed, white space folded
 */
public record Column(String header, ColumnRole role) {}
