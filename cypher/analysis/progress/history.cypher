// All reports on these tasks that count, the latest first.
MATCH (task:Task)-[:REPORTED]->(report:ProgressReport)
WHERE task.key IN $tasks
RETURN report {.*, task: task.key} AS report
ORDER BY report.task, report.on DESC, report.at DESC, report.key DESC
