// title.vi: Nhiệm vụ chưa rõ cơ quan chủ trì
// title.en: Tasks without a lead
// description.vi: Nhiệm vụ mà văn bản không nêu ai chủ trì.
// description.en: Tasks for which the document names no lead.
// view: table
// tags: chủ-trì, chất-lượng
// column: task | Nhiệm vụ | Task
// column: due | Thời hạn | Due
// column: coLeads | Phối hợp | Co-leads
// phrase: nhiệm vụ chưa có cơ quan chủ trì
// phrase: tasks without a lead
// empty: allowed

MATCH (task:Task)
WHERE NOT EXISTS { (:Agency)-[:LEADS]->(task) }
CALL (task) {
  OPTIONAL MATCH (helper:Agency)-[:CO_LEADS]->(task)
  WITH DISTINCT helper ORDER BY helper.name
  RETURN collect(helper) AS coLeads
}
RETURN task, task.dueDate AS due, coLeads
ORDER BY task.documentKey, task.order
