// The shortest ways from one node to another over some kinds of relations, in either direction. Not by ALL SHORTEST: among a
// million tasks that did not come to an end, while this, which searches from both ends, takes some tens of milliseconds.
MATCH (source:Task|Agency|Database|LegalDocument {key: $from})
MATCH (target:Task|Agency|Database|LegalDocument {key: $to})
MATCH p = allShortestPaths((source)-[:LEADS|CO_LEADS|DEPENDS_ON|CONCERNS|CITES|ASSIGNED_BY|AMENDS|REPLACES|BASED_ON|MANAGES|PART_OF|MEMBER_OF|SUCCEEDED_BY|CONTINUES*..8]-(target))
WHERE all(relation IN relationships(p) WHERE type(relation) IN $of.kinds AND coalesce(relation.state, '') <> 'REJECTED')
WITH p LIMIT $limit
RETURN [node IN nodes(p) | node.key] AS keys, [relation IN relationships(p) | {
  from: startNode(relation).key, to: endNode(relation).key, kind: type(relation), role: coalesce(relation.role, ''),
  state: CASE type(relation) WHEN 'DEPENDS_ON' THEN coalesce(relation.state, 'PROPOSED') ELSE '' END,
  confidence: coalesce(relation.confidence, 1.0), dependency: relation.id
}] AS steps
