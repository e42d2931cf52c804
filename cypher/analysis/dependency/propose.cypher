// Writes what the rules found. What a person decided stays decided; only why it was proposed is brought up to date.
UNWIND $rows AS row
MATCH (task:Task {key: row.task})
MATCH (needed:Task {key: row.needed})
MERGE (task)-[dependency:DEPENDS_ON {id: row.id}]->(needed)
ON CREATE SET dependency.state = 'PROPOSED', dependency.lagDays = 0, dependency.version = 0,
  dependency.origin = 'DERIVED', dependency.proposedAt = $at
SET dependency += row.properties
