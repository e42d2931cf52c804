// Documents to choose from; with $near, those of a task, an agency or a database alone.
MATCH (document:LegalDocument)
WHERE $near IS NULL
  OR EXISTS { (document)<-[:CITES|ASSIGNED_BY]-({key: $near}) }
  OR EXISTS { (document)<-[:CITES|ASSIGNED_BY]-(:Task)-[:LEADS|CO_LEADS|CONCERNS]-({key: $near}) }
RETURN document.key AS key, document.number AS name, coalesce(document.title, '') AS detail
ORDER BY COUNT { (document)<-[:ASSIGNED_BY]-() } DESC, document.issuedOn DESC, key
