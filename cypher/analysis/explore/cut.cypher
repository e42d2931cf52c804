// How many nodes that are not on the canvas stand on ways of which only a part was shown.
UNWIND $of.cuts AS cut
MATCH (node:Task|Agency|Database|LegalDocument {key: cut.key})
MATCH (node)-[relation:LEADS|CO_LEADS|DEPENDS_ON|CONCERNS|CITES|ASSIGNED_BY|AMENDS|REPLACES|BASED_ON|MANAGES|PART_OF|MEMBER_OF|SUCCEEDED_BY|CONTINUES]-(other)
WHERE (cut.kind = '' OR type(relation) = cut.kind)
  AND coalesce(relation.state, '') <> 'REJECTED'
  AND (cut.direction = 'BOTH' OR (cut.direction = 'OUT') = (startNode(relation) = node))
  AND NOT other.key IN $of.keys
RETURN count(DISTINCT other) AS cut
