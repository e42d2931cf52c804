// What waits for what. What a person entered has no confidence: it is certain.
MATCH (waiting:Task)-[dependency:DEPENDS_ON]->(needed:Task)
RETURN waiting.key AS waiting, needed.key AS needed, coalesce(dependency.lagDays, 0) AS lag,
  coalesce(dependency.confidence, 1.0) AS confidence, coalesce(dependency.state, 'PROPOSED') AS state
