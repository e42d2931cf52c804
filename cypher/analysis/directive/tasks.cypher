MATCH (document:LegalDocument {key: $key})
UNWIND $rows AS row
MERGE (task:Task {key: row.key})
SET task += row
CREATE (task)-[:ASSIGNED_BY]->(document)
