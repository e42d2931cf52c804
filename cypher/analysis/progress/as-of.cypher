// The report that counts on a day, for each of these tasks that has one: the latest day, then the latest reported.
MATCH (task:Task)
WHERE task.key IN $tasks
CALL (task) {
  MATCH (task)-[:REPORTED]->(report:ProgressReport)
  WHERE report.on <= $asOf
  RETURN report
  ORDER BY report.on DESC, report.at DESC, report.key DESC LIMIT 1
}
RETURN report {.*, task: task.key} AS report
