package vn.daumoi.query;

import java.util.List;

/**
 * How the engine would answer a query: what EXPLAIN says.
 *
 * @param rows how many rows the engine expects from the step
 * @param details of the step, in the engine's words
 */
public record QueryPlan(String operator, String details, double rows, List<QueryPlan> children) {}
