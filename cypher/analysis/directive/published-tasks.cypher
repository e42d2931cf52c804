// The tasks the graph has from this document, in the words a person compares.
MATCH (task:Task {documentKey: $key})
RETURN
  task.key AS key,
  task.code AS code,
  task.title AS title,
  task.deadlineText AS deadline,
  task.product AS product,
  task.statusText AS status,
  COLLECT { MATCH (agency:Agency)-[lead:LEADS]->(task) RETURN lead.words ORDER BY lead.start, agency.key } AS leads,
  COLLECT { MATCH (agency:Agency)-[coLead:CO_LEADS]->(task) RETURN coLead.words ORDER BY coLead.start, agency.key } AS coLeads
ORDER BY task.order
