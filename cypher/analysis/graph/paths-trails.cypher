// The ways from one node to another of no more than $most steps; how far to look cannot be a parameter.
MATCH (source:Task|Agency|Database|LegalDocument {key: $from})
MATCH (target:Task|Agency|Database|LegalDocument {key: $to})
CALL (source, target) {
  WITH source, target WHERE $most = 1
  MATCH p = (source)-[:LEADS|CO_LEADS|DEPENDS_ON|CONCERNS|CITES|ASSIGNED_BY|AMENDS|REPLACES|BASED_ON|MANAGES|PART_OF|MEMBER_OF|SUCCEEDED_BY|CONTINUES*1..1]-(target)
  WHERE all(relation IN relationships(p) WHERE type(relation) IN $of.kinds AND coalesce(relation.state, '') <> 'REJECTED')
  RETURN p LIMIT $limit
  UNION ALL
  WITH source, target WHERE $most = 2
  MATCH p = (source)-[:LEADS|CO_LEADS|DEPENDS_ON|CONCERNS|CITES|ASSIGNED_BY|AMENDS|REPLACES|BASED_ON|MANAGES|PART_OF|MEMBER_OF|SUCCEEDED_BY|CONTINUES*1..2]-(target)
  WHERE all(relation IN relationships(p) WHERE type(relation) IN $of.kinds AND coalesce(relation.state, '') <> 'REJECTED')
  RETURN p LIMIT $limit
  UNION ALL
  WITH source, target WHERE $most = 3
  MATCH p = (source)-[:LEADS|CO_LEADS|DEPENDS_ON|CONCERNS|CITES|ASSIGNED_BY|AMENDS|REPLACES|BASED_ON|MANAGES|PART_OF|MEMBER_OF|SUCCEEDED_BY|CONTINUES*1..3]-(target)
  WHERE all(relation IN relationships(p) WHERE type(relation) IN $of.kinds AND coalesce(relation.state, '') <> 'REJECTED')
  RETURN p LIMIT $limit
  UNION ALL
  WITH source, target WHERE $most = 4
  MATCH p = (source)-[:LEADS|CO_LEADS|DEPENDS_ON|CONCERNS|CITES|ASSIGNED_BY|AMENDS|REPLACES|BASED_ON|MANAGES|PART_OF|MEMBER_OF|SUCCEEDED_BY|CONTINUES*1..4]-(target)
  WHERE all(relation IN relationships(p) WHERE type(relation) IN $of.kinds AND coalesce(relation.state, '') <> 'REJECTED')
  RETURN p LIMIT $limit
  UNION ALL
  WITH source, target WHERE $most = 5
  MATCH p = (source)-[:LEADS|CO_LEADS|DEPENDS_ON|CONCERNS|CITES|ASSIGNED_BY|AMENDS|REPLACES|BASED_ON|MANAGES|PART_OF|MEMBER_OF|SUCCEEDED_BY|CONTINUES*1..5]-(target)
  WHERE all(relation IN relationships(p) WHERE type(relation) IN $of.kinds AND coalesce(relation.state, '') <> 'REJECTED')
  RETURN p LIMIT $limit
}
WITH p LIMIT $limit
RETURN [node IN nodes(p) | node.key] AS keys, [relation IN relationships(p) | {
  from: startNode(relation).key, to: endNode(relation).key, kind: type(relation), role: coalesce(relation.role, ''),
  state: CASE type(relation) WHEN 'DEPENDS_ON' THEN coalesce(relation.state, 'PROPOSED') ELSE '' END,
  confidence: coalesce(relation.confidence, 1.0), dependency: relation.id
}] AS steps
