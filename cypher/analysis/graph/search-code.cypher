// Tasks that have exactly this code: "B.14".
MATCH (task:Task {code: $code})
WITH task ORDER BY task.documentKey DESC, task.key LIMIT $limit
OPTIONAL MATCH (document:LegalDocument {key: task.documentKey})
RETURN 'TASK' AS kind, task.key AS key, task.title AS name,
  task.code + coalesce(' · ' + document.number, '') AS detail,
  [task.code, task.title] AS names, task.searchText AS text, 100.0 AS score
