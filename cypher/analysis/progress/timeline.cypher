// What a timeline draws of these tasks: when they were ordered, what they wait for, what was reported up to a day.
MATCH (task:Task)
WHERE task.key IN $keys
RETURN task.key AS key,
  head(COLLECT {
    MATCH (task)-[:ASSIGNED_BY]->(document:LegalDocument)
    RETURN document.issuedOn AS issuedOn ORDER BY document.key LIMIT 1
  }) AS assignedOn,
  head(COLLECT {
    MATCH (task)-[:CONDITIONAL_ON]->(document:LegalDocument)
    RETURN document.number AS number ORDER BY document.key LIMIT 1
  }) AS condition,
  COLLECT {
    MATCH (task)-[:REPORTED]->(report:ProgressReport)
    WHERE report.on <= $asOf
    RETURN report {.on, .status, .percent} AS mark
    ORDER BY report.on, report.at, report.key
  } AS reports
