// What all legal documents are found and sorted by.
MATCH (document:LegalDocument)
RETURN document.key AS key, document.number AS name, coalesce(document.type, '') AS kind,
  [coalesce(document.title, ''), coalesce(document.issuer, ''), coalesce(toString(document.year), '')]
    + coalesce(document.aliases, []) AS aliases,
  COUNT { (document)<-[:CITES]-() } AS first,
  COUNT { (document)<-[:ASSIGNED_BY]-() } AS second
