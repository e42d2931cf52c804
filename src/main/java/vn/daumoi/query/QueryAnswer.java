package vn.daumoi.query;

import java.util.List;

/** A whole answer in memory. */
public record QueryAnswer(RunOutcome outcome, List<String> columns, List<List<Cell>> rows) {}
