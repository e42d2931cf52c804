// A dependency that a person knows of.
MATCH (task:Task {key: $task})
MATCH (needed:Task {key: $needed})
MERGE (task)-[dependency:DEPENDS_ON {id: $id}]->(needed)
ON CREATE SET dependency.rule = 'entered', dependency.rules = ['entered'], dependency.confidence = 1.0,
  dependency.origin = 'ENTERED', dependency.proposedAt = $at, dependency.version = -1
SET dependency.state = 'CONFIRMED', dependency.lagDays = $lagDays, dependency.note = $note,
  dependency.decidedBy = $by, dependency.decidedAt = $at, dependency.version = dependency.version + 1
RETURN dependency.id AS id
