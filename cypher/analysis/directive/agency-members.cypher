UNWIND $rows AS row
MATCH (collective:Agency {key: row.key})
MATCH (member:Agency {key: row.member})
MERGE (member)-[:MEMBER_OF]->(collective)
