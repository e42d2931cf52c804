// Locks the document until the transaction ends, known or new, and tells what the graph last took from it: whoever waited
// for the lock reads what the other one wrote.
MERGE (document:LegalDocument {key: $key})
// takes the write lock where the document is known already
SET document.key = $key
WITH document
WHERE document.read
RETURN document.digest AS digest
