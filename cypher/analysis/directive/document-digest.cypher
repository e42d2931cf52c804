// What the graph last took from this document, so that the same content is not written again.
MATCH (document:LegalDocument {key: $key})
WHERE document.read
RETURN document.digest AS digest
