// Takes back what an earlier version of this document stated. Tasks that are still in it stay, with all that others say of them.
MATCH (document:LegalDocument {key: $key})
OPTIONAL MATCH (document)-[stated:AMENDS|REPLACES|BASED_ON]->(:LegalDocument)
DELETE stated
WITH DISTINCT document
CALL (document) {
  MATCH (passage:Passage)-[:OF]->(document)
  DETACH DELETE passage
}
CALL (document) {
  MATCH (task:Task)-[:ASSIGNED_BY]->(document)
  OPTIONAL MATCH (task)<-[relation:LEADS|CO_LEADS]-(:Agency)
  DELETE relation
  WITH DISTINCT task
  OPTIONAL MATCH (task)-[relation:CONCERNS|CITES|CONDITIONAL_ON|ASSIGNED_BY]->()
  DELETE relation
  WITH DISTINCT task
  // what people entered stays, as long as the task does
  OPTIONAL MATCH (task)-[:REPORTED|WITHDRAWN]->(report:ProgressReport)
  WHERE report.origin = 'STATED' OR NOT task.key IN $taskKeys
  DETACH DELETE report
  WITH DISTINCT task
  WHERE NOT task.key IN $taskKeys
  DETACH DELETE task
}
