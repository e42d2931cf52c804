// Who leads what, each pair once or more.
MATCH (agency:Agency)-[leads:LEADS]->(task:Task)
RETURN task.key AS task, agency.key AS agency, coalesce(leads.order, 0) AS place
