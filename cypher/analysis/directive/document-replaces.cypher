UNWIND $rows AS row
MATCH (from:LegalDocument {key: row.from})
MATCH (to:LegalDocument {key: row.to})
CREATE (from)-[relation:REPLACES]->(to)
SET relation = row.properties
