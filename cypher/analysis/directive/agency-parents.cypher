UNWIND $rows AS row
MATCH (agency:Agency {key: row.key})
MATCH (parent:Agency {key: row.parent})
MERGE (agency)-[:PART_OF]->(parent)
