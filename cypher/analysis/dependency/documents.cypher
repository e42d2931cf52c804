// The documents that ordered tasks.
MATCH (document:LegalDocument)
WHERE EXISTS { (:Task)-[:ASSIGNED_BY]->(document) }
RETURN document.key AS key
ORDER BY document.issuedOn, key
