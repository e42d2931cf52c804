package vn.daumoi.query;

import java.util.List;

/** What there is to name in a query, for completion: of the graph as it is, and what a query may call. */
public record SchemaWords(
        List<String> labels,
        List<String> relationTypes,
        List<String> properties,
        List<String> functions,
        List<String> procedures) {}
