package vn.daumoi.directive;

/** How long each stage of reading took, in milliseconds. */
public record ReadReport(double textMillis, double structureMillis, double meaningMillis) {}
