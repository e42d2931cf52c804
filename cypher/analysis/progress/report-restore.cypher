// A report that was taken back counts again.
MATCH (task:Task)-[withdrawn:WITHDRAWN]->(report:ProgressReport {key: $report})
DELETE withdrawn
MERGE (task)-[:REPORTED]->(report)
