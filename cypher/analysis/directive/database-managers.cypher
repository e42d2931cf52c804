UNWIND $rows AS row
MATCH (database:Database {key: row.key})
MATCH (manager:Agency {key: row.manager})
MERGE (manager)-[:MANAGES]->(database)
