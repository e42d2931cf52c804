// Every relation between nodes with keys; CONCERNS and the like may join the same two nodes more than once.
MATCH (from)-[relation]->(to)
WHERE from.key IS NOT NULL AND to.key IS NOT NULL
RETURN type(relation) AS type, from.key AS from, to.key AS to, properties(relation) AS properties,
  head(labels(from)) AS fromLabel, head(labels(to)) AS toLabel
ORDER BY type, from, to, relation.role, relation.passage, relation.start
