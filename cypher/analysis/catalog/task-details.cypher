// All fields of the tasks with these keys; the status as of the end of a day.
MATCH (task:Task)
WHERE task.key IN $keys
RETURN task {
  .key, .code, .title, .section, .product, .deadlineKind, .dueDate, .startDate, .deadlineText,
  leads: COLLECT {
    MATCH (agency:Agency)-[leads:LEADS]->(task)
    WITH agency, min(leads.order) AS place
    RETURN agency {.key, .name, collective: agency:Collective} AS agency
    ORDER BY place, agency.key
  },
  coLeads: COLLECT {
    MATCH (agency:Agency)-[coLeads:CO_LEADS]->(task)
    WITH agency, min(coLeads.order) AS place
    RETURN agency {.key, .name, collective: agency:Collective} AS agency
    ORDER BY place, agency.key
  },
  databases: COLLECT {
    MATCH (task)-[concerns:CONCERNS]->(database:Database)
    WITH DISTINCT database, concerns.role AS role
    RETURN database {.key, .name, role: role} AS database
    ORDER BY database.name, database.key, role
  },
  documents: COLLECT {
    MATCH (task)-[cites:CITES]->(document:LegalDocument)
    WITH document, min(cites.start) AS place
    RETURN document {.key, .number, .year, .title} AS document
    ORDER BY place, document.key
  },
  assignedBy: head(COLLECT {
    MATCH (task)-[:ASSIGNED_BY]->(document:LegalDocument)
    RETURN document {.key, .number, .year, .title} AS document
    ORDER BY document.key LIMIT 1
  }),
  dependsOn: COLLECT {
    MATCH (task)-[dependsOn:DEPENDS_ON]->(before:Task)
    WHERE coalesce(dependsOn.state, 'PROPOSED') <> 'REJECTED'
    WITH DISTINCT before
    RETURN before {.key, .code, .title} AS needed
    ORDER BY before.documentKey, before.order, before.key
  },
  reported: head(COLLECT {
    MATCH (task)-[:REPORTED]->(report:ProgressReport)
    WHERE report.on <= $asOf
    RETURN report {.status, .percent} AS reported
    ORDER BY report.on DESC, report.at DESC, report.key DESC LIMIT 1
  })
} AS task
