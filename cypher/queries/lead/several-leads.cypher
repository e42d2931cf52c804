// title.vi: Nhiệm vụ có nhiều cơ quan chủ trì
// title.en: Tasks with several leads
// description.vi: Nhiệm vụ do từ hai cơ quan trở lên cùng chủ trì: phải thống nhất ai chịu trách nhiệm cuối cùng.
// description.en: Tasks that two or more agencies lead: somebody must agree who answers in the end.
// view: table
// tags: chủ-trì, chất-lượng
// column: task | Nhiệm vụ | Task
// column: leads | Chủ trì | Led by
// column: due | Thời hạn | Due
// phrase: nhiệm vụ có nhiều cơ quan chủ trì
// phrase: tasks with several leads

MATCH (task:Task)
WHERE COUNT { MATCH (lead:Agency)-[:LEADS]->(task) RETURN DISTINCT lead } > 1
CALL (task) {
  OPTIONAL MATCH (lead:Agency)-[:LEADS]->(task)
  WITH DISTINCT lead ORDER BY lead.name
  RETURN collect(lead) AS leads
}
RETURN task, leads, task.dueDate AS due
ORDER BY size(leads) DESC, task.documentKey, task.order
