// Every passage of a document in its order, with the words that state something.
MATCH (document:LegalDocument {key: $key})<-[:OF]-(passage:Passage)
CALL (passage) {
  MATCH (passage)<-[stated:STATED_IN]-(task:Task)
  WHERE stated.source = 'ROW'
  UNWIND [
    {states: 'TITLE', start: task.titleStart, end: task.titleEnd},
    {states: 'PRODUCT', start: task.productStart, end: task.productEnd},
    {states: 'DEADLINE', start: task.deadlineStart, end: task.deadlineEnd}
  ] AS field
  RETURN collect({states: field.states, start: field.start, end: field.end, target: task.key}) AS rowMarks
}
CALL (passage) {
  MATCH (passage)<-[stated:STATED_IN]-(task:Task)
  WHERE coalesce(stated.source, '') <> 'ROW'
  RETURN collect({states: 'BODY', start: stated.start, end: stated.end, target: task.key}) AS bodyMarks
}
CALL (passage) {
  MATCH (passage)<-[:STATED_IN]-(task:Task)<-[relation:LEADS|CO_LEADS]-(agency:Agency)
  WHERE relation.passage = passage.key
  RETURN collect(DISTINCT {states: type(relation), start: relation.start, end: relation.end, target: agency.key})
    AS agencyMarks
}
CALL (passage) {
  MATCH (passage)<-[:STATED_IN]-(task:Task)-[relation:CONCERNS|CITES]->(named)
  WHERE relation.passage = passage.key
  RETURN collect(DISTINCT {states: type(relation), start: relation.start, end: relation.end, target: named.key})
    AS namedMarks
}
RETURN passage {.key, .text, .page, .line, .order, .kind, .columns} AS passage,
  document.key AS documentKey, document.number AS documentNumber,
  rowMarks + bodyMarks + agencyMarks + namedMarks AS marks
ORDER BY passage.order, passage.key
