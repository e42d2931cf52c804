// Who took over from agencies that the graph knows, and for which function; the successor enters the graph where it is not there.
UNWIND $rows AS row
MATCH (before:Agency {key: row.from})
MERGE (after:Agency {key: row.to})
  ON CREATE SET after += row.properties
MERGE (before)-[succession:SUCCEEDED_BY {scope: row.scope}]->(after)
SET succession.on = row.on, succession.basis = row.basis, succession.words = row.words
