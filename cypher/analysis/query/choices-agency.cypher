// Agencies to choose from, those with most to do first; with $near, those of a task, a database or a document alone.
MATCH (agency:Agency)
WHERE $near IS NULL
  OR EXISTS { (agency)-[:LEADS|CO_LEADS|MANAGES]->({key: $near}) }
  OR EXISTS { (agency)-[:LEADS|CO_LEADS]->(:Task)-[:CONCERNS|ASSIGNED_BY|CITES]->({key: $near}) }
RETURN agency.key AS key, agency.name AS name,
  reduce(words = '', word IN coalesce(agency.symbols, []) + coalesce(agency.aliases, []) | words + word + ' ') AS detail
ORDER BY COUNT { (agency)-[:LEADS]->() } DESC, name, key
