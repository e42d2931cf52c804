// What the document says of how far its tasks have come.
UNWIND $rows AS row
MATCH (task:Task {key: row.task})
MERGE (report:ProgressReport {key: row.properties.key})
SET report = row.properties, report.at = datetime.transaction()
MERGE (task)-[:REPORTED]->(report)
