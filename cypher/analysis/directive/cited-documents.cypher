UNWIND $rows AS row
MERGE (document:LegalDocument {key: row.key})
  ON CREATE SET document += row.properties
