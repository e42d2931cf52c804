// Every report, in the order in which it counts: of one day, the last that was written.
MATCH (task:Task)-[:REPORTED]->(report:ProgressReport)
RETURN task.key AS task, report.on AS day, report.status AS status
ORDER BY report.on, report.at
