// Over which relations one can go on from these nodes, in which direction, and to how many others. The lists stand in one map: by themselves, every length would have a plan of its own made.
CALL () {
  MATCH (node:Task) WHERE node.key IN $of.tasks RETURN node
  UNION ALL
  MATCH (node:Agency) WHERE node.key IN $of.agencies RETURN node
  UNION ALL
  MATCH (node:Database) WHERE node.key IN $of.databases RETURN node
  UNION ALL
  MATCH (node:LegalDocument) WHERE node.key IN $of.documents RETURN node
}
MATCH (node)-[relation:LEADS|CO_LEADS|DEPENDS_ON|CONCERNS|CITES|ASSIGNED_BY|AMENDS|REPLACES|BASED_ON|MANAGES|PART_OF|MEMBER_OF|SUCCEEDED_BY|CONTINUES]-(other)
WHERE coalesce(relation.state, '') <> 'REJECTED'
WITH type(relation) AS kind, CASE WHEN startNode(relation) = node THEN 'OUT' ELSE 'IN' END AS direction,
  count(DISTINCT other) AS count,
  count(DISTINCT CASE WHEN other.key IN $of.shown THEN other END) AS shown
RETURN kind, direction, count, shown
ORDER BY kind, direction
