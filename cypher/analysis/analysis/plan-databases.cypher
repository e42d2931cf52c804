// Every database, by key.
MATCH (database:Database)
RETURN database.key AS key, coalesce(database.name, '') AS name,
  coalesce(database.kind = 'set', false) AS set,
  EXISTS { (:Agency)-[:MANAGES]->(database) } AS managed
ORDER BY key
