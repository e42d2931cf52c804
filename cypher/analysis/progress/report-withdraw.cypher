// A report no longer counts; it is kept beside the task, so that it can be put back.
MATCH (task:Task)-[reported:REPORTED]->(report:ProgressReport {key: $report})
DELETE reported
MERGE (task)-[withdrawn:WITHDRAWN]->(report)
SET withdrawn.by = $by, withdrawn.at = $at
