// The passages behind tasks and the words in them that matter; a task's own rows come first.
MATCH (task:Task)
WHERE task.key IN $keys
CALL (task) {
  MATCH (task)-[stated:STATED_IN]->(passage:Passage)
  WHERE stated.source = 'ROW'
  UNWIND [
    {states: 'TITLE', start: task.titleStart, end: task.titleEnd},
    {states: 'PRODUCT', start: task.productStart, end: task.productEnd},
    {states: 'DEADLINE', start: task.deadlineStart, end: task.deadlineEnd}
  ] AS field
  RETURN passage, field.states AS states, field.start AS start, field.end AS end, task.key AS target
  UNION ALL
  MATCH (task)-[stated:STATED_IN]->(passage:Passage)
  WHERE coalesce(stated.source, '') <> 'ROW'
  RETURN passage, 'BODY' AS states, stated.start AS start, stated.end AS end, task.key AS target
  UNION ALL
  MATCH (agency:Agency)-[relation:LEADS|CO_LEADS]->(task)
  MATCH (passage:Passage {key: relation.passage})
  RETURN passage, type(relation) AS states, relation.start AS start, relation.end AS end, agency.key AS target
  UNION ALL
  MATCH (task)-[relation:CONCERNS|CITES]->(named)
  MATCH (passage:Passage {key: relation.passage})
  RETURN passage, type(relation) AS states, relation.start AS start, relation.end AS end, named.key AS target
  UNION ALL
  MATCH (task)-[:REPORTED]->(report:ProgressReport)
  MATCH (passage:Passage {key: report.passage})
  RETURN passage, 'STATUS' AS states, report.start AS start, report.end AS end, task.key AS target
}
WITH task, passage, collect(DISTINCT CASE WHEN start IS NOT NULL AND end IS NOT NULL AND end > start
  THEN {states: states, start: start, end: end, target: target} END) AS marks
MATCH (passage)-[:OF]->(document:LegalDocument)
WITH task.key AS task, EXISTS { (task)-[:STATED_IN {source: 'ROW'}]->(passage) } AS ownRow, passage, document, marks
RETURN task, passage {.key, .text, .page, .line, .order, .kind, .columns} AS passage,
  document.key AS documentKey, document.number AS documentNumber, marks
ORDER BY task, ownRow DESC, passage.order, passage.key
