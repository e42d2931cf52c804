// What the five full-text indexes find, each up to $limit. A passage leads to its document. $phrases are words the
// analyzer drops ("an"), with their neighbours; only tasks hold folded text to look for them in.
CALL () {
  CALL db.index.fulltext.queryNodes('taskText', $query) YIELD node AS task, score
  WITH task, score
  WHERE all(phrase IN $phrases WHERE task.searchText CONTAINS phrase)
  WITH task, score ORDER BY score DESC, task.key LIMIT $limit
  OPTIONAL MATCH (document:LegalDocument {key: task.documentKey})
  RETURN 'TASK' AS kind, task.key AS key, task.title AS name,
    task.code + coalesce(' · ' + document.number, '') AS detail,
    [task.code, task.title] AS names, task.searchText AS text, score
  UNION ALL
  CALL db.index.fulltext.queryNodes('agencyText', $query, {limit: $limit}) YIELD node AS agency, score
  RETURN 'AGENCY' AS kind, agency.key AS key, agency.name AS name, coalesce(agency.kind, '') AS detail,
    [agency.name] + coalesce(agency.aliases, []) + coalesce(agency.symbols, []) AS names, '' AS text, score
  UNION ALL
  CALL db.index.fulltext.queryNodes('databaseText', $query, {limit: $limit}) YIELD node AS database, score
  RETURN 'DATABASE' AS kind, database.key AS key, database.name AS name, coalesce(database.kind, '') AS detail,
    [database.name] + coalesce(database.aliases, []) AS names, '' AS text, score
  UNION ALL
  CALL db.index.fulltext.queryNodes('documentText', $query, {limit: $limit}) YIELD node AS document, score
  RETURN 'DOCUMENT' AS kind, document.key AS key, document.number AS name, coalesce(document.title, '') AS detail,
    [document.number] + coalesce(document.aliases, []) AS names, coalesce(document.title, '') AS text, score
  UNION ALL
  CALL db.index.fulltext.queryNodes('passageText', $query, {limit: $limit}) YIELD node AS passage, score
  MATCH (passage)-[:OF]->(document:LegalDocument)
  RETURN 'PASSAGE' AS kind, document.key AS key, document.number AS name, passage.text AS detail,
    [] AS names, passage.text AS text, score
}
RETURN kind, key, name, detail, names, text, score
