// Databases to choose from; with $near, those of a task or an agency alone.
MATCH (database:Database)
WHERE $near IS NULL
  OR EXISTS { (database)-[:CONCERNS|MANAGES]-({key: $near}) }
  OR EXISTS { (database)<-[:CONCERNS]-(:Task)-[:LEADS|CO_LEADS|ASSIGNED_BY]-({key: $near}) }
RETURN database.key AS key, database.name AS name,
  reduce(words = '', word IN coalesce(database.aliases, []) | words + word + ' ') AS detail
ORDER BY COUNT { (database)<-[:CONCERNS]-() } DESC, name, key
