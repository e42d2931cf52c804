UNWIND $rows AS row
MERGE (agency:Agency {key: row.key})
  ON CREATE SET agency += row.properties
FOREACH (ignored IN CASE WHEN row.collective THEN [1] ELSE [] END | SET agency:Collective)
