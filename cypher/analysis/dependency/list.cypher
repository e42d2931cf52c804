// The dependencies that pass a filter: how many there are, how many pass, and one page of them.
MATCH (task:Task)-[dependency:DEPENDS_ON]->(needed:Task)
WITH task, dependency, needed,
  (size($states) = 0 OR coalesce(dependency.state, 'PROPOSED') IN $states)
  AND ($rule IS NULL OR $rule IN coalesce(dependency.rules, [dependency.rule]))
  AND ($task IS NULL OR $task IN [task.key, needed.key])
  AND ($document IS NULL OR $document IN [task.documentKey, needed.documentKey])
  AND coalesce(dependency.confidence, 1.0) >= $minConfidence AS passes
WITH count(*) AS total, collect(CASE WHEN passes THEN {
  id: dependency.id, confidence: coalesce(dependency.confidence, 1.0), document: task.documentKey, place: task.order,
  neededPlace: needed.order, rule: dependency.rule, state: coalesce(dependency.state, 'PROPOSED')
} END) AS passing
UNWIND CASE WHEN passing = [] THEN [null] ELSE passing END AS row
WITH total, size(passing) AS matching, row
ORDER BY
  CASE $sort WHEN 'confidence' THEN row.confidence WHEN '-confidence' THEN -row.confidence END,
  CASE $sort WHEN 'rule' THEN row.rule WHEN 'state' THEN row.state END,
  CASE WHEN $sort = '-task' THEN row.document END DESC,
  CASE WHEN $sort = '-task' THEN row.place END DESC,
  row.document, row.place, row.neededPlace, row.id
SKIP $offset LIMIT $limit
RETURN total, matching, [id IN collect(row.id) WHERE id IS NOT NULL] AS ids
