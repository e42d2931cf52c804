MATCH (document:LegalDocument {key: $key})
UNWIND $rows AS row
CREATE (passage:Passage)-[:OF]->(document)
SET passage = row
