MERGE (document:LegalDocument {key: $key})
SET document += $properties
