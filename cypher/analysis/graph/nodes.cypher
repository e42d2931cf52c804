// The nodes with these keys, and how many others each is related to. A rejected dependency is no relation. The lists stand in one map: by themselves, every length would have a plan of its own made.
CALL () {
  MATCH (node:Task) WHERE node.key IN $of.tasks
  OPTIONAL MATCH (document:LegalDocument {key: node.documentKey})
  RETURN node, 'TASK' AS kind, node.code AS label, node.title AS name, document.number AS detail
  UNION ALL
  MATCH (node:Agency) WHERE node.key IN $of.agencies
  RETURN node, 'AGENCY' AS kind, head(node.symbols) AS label, node.name AS name, node.kind AS detail
  UNION ALL
  MATCH (node:Database) WHERE node.key IN $of.databases
  RETURN node, 'DATABASE' AS kind, null AS label, node.name AS name, node.kind AS detail
  UNION ALL
  MATCH (node:LegalDocument) WHERE node.key IN $of.documents
  RETURN node, 'DOCUMENT' AS kind, node.number AS label, coalesce(node.title, node.number) AS name, node.type AS detail
}
// From the counts that a node keeps; a document that assigns a million tasks is not walked over for a figure.
WITH *, COUNT { (node)-[:LEADS]-() } + COUNT { (node)-[:CO_LEADS]-() } + COUNT { (node)-[:CONCERNS]-() }
  + COUNT { (node)-[:CITES]-() } + COUNT { (node)-[:ASSIGNED_BY]-() } + COUNT { (node)-[:MEMBER_OF]-() } AS kept
CALL (node, kept) {
  WITH node WHERE kept <= $hub
  MATCH (node)-[relation:LEADS|CO_LEADS|DEPENDS_ON|CONCERNS|CITES|ASSIGNED_BY|AMENDS|REPLACES|BASED_ON|MANAGES|PART_OF|MEMBER_OF|SUCCEEDED_BY|CONTINUES]-(other)
  WHERE coalesce(relation.state, '') <> 'REJECTED'
  RETURN count(DISTINCT other) AS counted
}
RETURN node.key AS key, kind, coalesce(label, '') AS label, name, coalesce(detail, '') AS detail,
  node:Collective AS collective,
  CASE WHEN kept > $hub THEN kept ELSE counted END AS degree
