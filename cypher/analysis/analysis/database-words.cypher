// Where the documents first name these databases.
UNWIND $keys AS key
MATCH (database:Database {key: key})
CALL (database) {
  MATCH (:Task)-[concerns:CONCERNS]->(database)
  MATCH (passage:Passage {key: concerns.passage})
  OPTIONAL MATCH (passage)-[:OF]->(document:LegalDocument)
  RETURN passage, document, concerns
  ORDER BY document.key, passage.order, concerns.start LIMIT 1
}
RETURN database.key AS database, {passage: passage.key, document: document.key, number: document.number,
  start: concerns.start, end: concerns.end, text: passage.text} AS words
