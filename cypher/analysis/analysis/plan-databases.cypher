// Every database, by name.
MATCH (database:Database)
RETURN database.key AS key, coalesce(database.name, '') AS name,
  EXISTS { (:Agency)-[:MANAGES]->(database) } AS managed
ORDER BY name, key
