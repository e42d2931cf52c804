// What a timeline draws of these tasks: when they were ordered, what they wait for, what was reported up to a day.
// Subqueries that aggregate, and no COLLECT { … } in the last line: with several of those the planner of 2026.08 fails now and then.
MATCH (task:Task)
WHERE task.key IN $keys
CALL (task) {
  OPTIONAL MATCH (task)-[:ASSIGNED_BY]->(document:LegalDocument)
  RETURN min(document.issuedOn) AS assignedOn
}
CALL (task) {
  OPTIONAL MATCH (task)-[:CONDITIONAL_ON]->(document:LegalDocument)
  RETURN min(document.number) AS condition
}
CALL (task) {
  OPTIONAL MATCH (task)-[:REPORTED]->(report:ProgressReport)
  WHERE report.on <= $asOf
  WITH report
  ORDER BY report.on, report.at, report.key
  RETURN collect(report {.on, .status, .percent}) AS reports
}
RETURN task.key AS key, assignedOn, condition, reports
