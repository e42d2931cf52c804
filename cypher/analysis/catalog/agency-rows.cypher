// What all agencies are found and sorted by.
MATCH (agency:Agency)
RETURN agency.key AS key, agency.name AS name, coalesce(agency.kind, '') AS kind,
  coalesce(agency.aliases, []) AS aliases,
  COUNT { (agency)-[:LEADS]->() } AS first,
  COUNT { (agency)-[:CO_LEADS]->() } AS second
