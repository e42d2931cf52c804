// The tasks with one of these keys, and all with one of these codes: a code alone can mean several.
CALL () {
  MATCH (task:Task)
  WHERE task.key IN $keys
  RETURN task
  UNION
  MATCH (task:Task)
  WHERE size($codes) > 0 AND task.code IN $codes
  RETURN task
}
RETURN task.key AS key, task.code AS code, task.title AS title,
  head(COLLECT { MATCH (task)-[:ASSIGNED_BY]->(document:LegalDocument) RETURN document.number ORDER BY document.key LIMIT 1 })
    AS document
ORDER BY document, key
