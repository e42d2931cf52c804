// What all databases are found and sorted by.
MATCH (database:Database)
RETURN database.key AS key, database.name AS name, coalesce(database.kind, '') AS kind,
  coalesce(database.aliases, []) AS aliases,
  COUNT { MATCH (database)<-[:CONCERNS]-(task:Task) RETURN DISTINCT task } AS first,
  0 AS second
