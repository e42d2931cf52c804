// The tasks that sets of agencies help with.
MATCH (agency:Agency&Collective)-[:CO_LEADS]->(task:Task)
RETURN task.key AS task, agency.key AS agency
