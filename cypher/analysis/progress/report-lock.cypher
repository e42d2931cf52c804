// A report of a task, standing or taken back, locked until the transaction ends.
MATCH (task:Task {key: $task})-[relation:REPORTED|WITHDRAWN]->(report:ProgressReport {key: $report})
// takes the write lock: whoever waited for it reads what the other one did
SET report.key = report.key
WITH task, report
MATCH (task)-[now:REPORTED|WITHDRAWN]->(report)
RETURN report {.*, task: task.key} AS report, now.by AS withdrawnBy
