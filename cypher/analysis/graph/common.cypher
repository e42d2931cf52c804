// What several nodes are all related to, that with the fewest relations first: it tells the most. The lists stand in one map: by themselves, every length would have a plan of its own made.
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
WITH other, count(DISTINCT node) AS held
WHERE held = $all
WITH other, COUNT { (other)--() } AS relations
ORDER BY relations, other.key
WITH collect(other.key) AS keys
RETURN size(keys) AS total, keys[..$limit] AS keys
