// The names and types of all properties, of nodes and of relations.
CALL () {
  MATCH (node)
  WHERE node.key IS NOT NULL AND none(label IN labels(node) WHERE label STARTS WITH '__')
  UNWIND keys(node) AS name
  RETURN 'node' AS of, name, valueType(node[name]) AS type
  UNION ALL
  MATCH (from)-[relation]->(to)
  WHERE from.key IS NOT NULL AND to.key IS NOT NULL
  UNWIND keys(relation) AS name
  RETURN 'edge' AS of, name, valueType(relation[name]) AS type
}
WITH of, name, collect(DISTINCT type) AS types
RETURN of, name, types
ORDER BY of DESC, name
