UNWIND $rows AS row
MATCH (task:Task {key: row.task})
MERGE (report:ProgressReport {key: row.properties.key})
SET report += row.properties
MERGE (task)-[:REPORTED]->(report)
