// The documents that ordered at least one task.
MATCH (document:LegalDocument)
WHERE EXISTS { (document)<-[:ASSIGNED_BY]-(:Task) }
RETURN document {.key, .number, .year, .title} AS document
ORDER BY document.year DESC, document.number, document.key
