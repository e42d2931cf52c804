// What tasks do to which databases.
MATCH (task:Task)-[concerns:CONCERNS]->(database:Database)
RETURN task.key AS task, database.key AS database, concerns.role AS role
