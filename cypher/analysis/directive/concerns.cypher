UNWIND $rows AS row
MATCH (task:Task {key: row.task})
MATCH (database:Database {key: row.database})
CREATE (task)-[relation:CONCERNS]->(database)
SET relation = row.properties
