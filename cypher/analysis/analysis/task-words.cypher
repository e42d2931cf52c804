// Where the documents state these tasks.
UNWIND $keys AS key
MATCH (task:Task {key: key})-[stated:STATED_IN {source: 'ROW'}]->(passage:Passage)
OPTIONAL MATCH (passage)-[:OF]->(document:LegalDocument)
RETURN task.key AS task, {passage: passage.key, document: document.key, number: document.number,
  start: coalesce(task.titleStart, stated.start, 0), end: coalesce(task.titleEnd, stated.end, size(passage.text)),
  text: passage.text} AS words
ORDER BY task, passage.order
