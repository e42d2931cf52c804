UNWIND $rows AS row
MERGE (database:Database {key: row.key})
  ON CREATE SET database += row.properties
