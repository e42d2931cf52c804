// What the rules of dependencies look at: the tasks of a document, and of others that concern the same databases. A database that
// very many tasks concern tells nothing of any two of them.
CALL () {
  MATCH (task:Task {documentKey: $document})
  RETURN task
  UNION
  MATCH (:Task {documentKey: $document})-[:CONCERNS]->(database:Database)
  WHERE database.kind <> 'set' AND COUNT { (database)<-[:CONCERNS]-() } <= $mostConcerned
  WITH DISTINCT database
  MATCH (database)<-[:CONCERNS]-(task:Task)
  RETURN task
}
MATCH (task)-[:STATED_IN {source: 'ROW'}]->(row:Passage)
WITH task, head(collect(row)) AS row
RETURN task.key AS key, task.code AS code, task.documentKey AS document, coalesce(task.section, '') AS section,
  coalesce(task.order, 0) AS place, coalesce(task.deadlineKind, 'UNKNOWN') AS deadlineKind,
  row.key AS passage, row.text AS text,
  coalesce(task.titleStart, 0) AS titleStart, coalesce(task.titleEnd, 0) AS titleEnd,
  coalesce(task.productStart, 0) AS productStart, coalesce(task.productEnd, 0) AS productEnd,
  coalesce(task.deadlineStart, 0) AS deadlineStart, coalesce(task.deadlineEnd, 0) AS deadlineEnd,
  COLLECT {
    MATCH (agency:Agency)-[leads:LEADS]->(task)
    RETURN agency {.key, .name, collective: agency:Collective} ORDER BY leads.order, agency.key
  } AS leads,
  COLLECT {
    MATCH (task)-[concerns:CONCERNS]->(database:Database)
    RETURN {
      key: database.key, name: database.name, set: database.kind = 'set', role: concerns.role,
      passage: concerns.passage, start: concerns.start, end: concerns.end
    }
    ORDER BY concerns.start, database.key, concerns.role
  } AS concerns
ORDER BY document, place, key
