// What relates these nodes to one another. Each relation is found from the side that has few: a task, a member, a document. The lists stand in one map: by themselves, every length would have a plan of its own made.
CALL () {
  MATCH (task:Task) WHERE task.key IN $of.tasks
  MATCH (task)-[relation:DEPENDS_ON|CONCERNS|CITES|ASSIGNED_BY|CONTINUES]->(other)
  WHERE other.key IN $of.keys
  RETURN task AS source, relation, other AS target
  UNION ALL
  MATCH (task:Task) WHERE task.key IN $of.tasks
  MATCH (agency:Agency)-[relation:LEADS|CO_LEADS]->(task)
  WHERE agency.key IN $of.agencies
  RETURN agency AS source, relation, task AS target
  UNION ALL
  MATCH (agency:Agency) WHERE agency.key IN $of.agencies
  MATCH (agency)-[relation:MANAGES|PART_OF|MEMBER_OF|SUCCEEDED_BY]->(other)
  WHERE other.key IN $of.keys
  RETURN agency AS source, relation, other AS target
  UNION ALL
  MATCH (document:LegalDocument) WHERE document.key IN $of.documents
  MATCH (document)-[relation:AMENDS|REPLACES|BASED_ON]->(other)
  WHERE other.key IN $of.keys
  RETURN document AS source, relation, other AS target
}
WITH source, relation, target
WHERE coalesce(relation.state, '') <> 'REJECTED'
RETURN source.key AS from, target.key AS to, type(relation) AS kind, coalesce(relation.role, '') AS role,
  CASE type(relation) WHEN 'DEPENDS_ON' THEN coalesce(relation.state, 'PROPOSED') ELSE '' END AS state,
  max(coalesce(relation.confidence, 1.0)) AS confidence, min(relation.id) AS dependency
