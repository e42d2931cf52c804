// With which words the documents name who leads or helps with these tasks.
UNWIND $keys AS key
MATCH (task:Task {key: key})<-[names:LEADS|CO_LEADS]-(agency:Agency)
MATCH (passage:Passage {key: names.passage})
OPTIONAL MATCH (passage)-[:OF]->(document:LegalDocument)
RETURN task.key AS task, agency.key AS agency, {passage: passage.key, document: document.key, number: document.number,
  start: names.start, end: names.end, text: passage.text} AS words
ORDER BY task, names.start
