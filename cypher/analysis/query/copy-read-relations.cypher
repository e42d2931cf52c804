// Every relation between nodes of the domain.
MATCH (from)-[relation]->(to)
WHERE none(label IN labels(from) WHERE label STARTS WITH '__')
  AND none(label IN labels(to) WHERE label STARTS WITH '__')
  AND NOT type(relation) STARTS WITH '__'
RETURN elementId(relation) AS id, elementId(from) AS from, elementId(to) AS to, type(relation) AS type,
  properties(relation) AS properties
