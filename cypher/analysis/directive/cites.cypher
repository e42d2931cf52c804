UNWIND $rows AS row
MATCH (task:Task {key: row.task})
MATCH (document:LegalDocument {key: row.document})
CREATE (task)-[relation:CITES]->(document)
SET relation = row.properties
