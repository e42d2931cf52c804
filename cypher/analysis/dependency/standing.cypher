// The dependencies among these tasks that stand already.
MATCH (task:Task)-[dependency:DEPENDS_ON]->(needed:Task)
WHERE task.key IN $keys AND needed.key IN $keys
RETURN dependency.id AS id, task.key AS task, needed.key AS needed,
  coalesce(dependency.state, 'PROPOSED') AS state, coalesce(dependency.origin, 'ENTERED') AS origin,
  $document IN [task.documentKey, needed.documentKey] AS own
