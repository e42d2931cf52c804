UNWIND $rows AS row
MATCH (agency:Agency {key: row.agency})
MATCH (task:Task {key: row.task})
CREATE (agency)-[relation:LEADS]->(task)
SET relation = row.properties
