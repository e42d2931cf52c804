UNWIND $rows AS row
MATCH (task:Task {key: row.task})
MATCH (document:LegalDocument {key: row.document})
CREATE (task)-[relation:CONDITIONAL_ON]->(document)
SET relation = row.properties
