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
CALL (task) {
  OPTIONAL MATCH (task)-[:ASSIGNED_BY]->(assigning:LegalDocument)
  RETURN min(assigning.number) AS document
}
RETURN task.key AS key, task.code AS code, task.title AS title, document
ORDER BY document, key
