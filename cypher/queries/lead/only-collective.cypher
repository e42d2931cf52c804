// title.vi: Nhiệm vụ chỉ do tập thể chủ trì
// title.en: Tasks with only collective leads
// description.vi: Nhiệm vụ giao cho "các bộ, ngành, địa phương" mà không cơ quan cụ thể nào đứng đầu: dễ không ai làm.
// description.en: Tasks given to "ministries, sectors, provinces" with no single agency in front: easily nobody’s.
// view: table
// tags: chủ-trì, chất-lượng
// column: task | Nhiệm vụ | Task
// column: leads | Chủ trì | Led by
// column: due | Thời hạn | Due
// phrase: nhiệm vụ chỉ có tập thể chủ trì
// phrase: tasks with only collective leads

MATCH (task:Task)
WHERE EXISTS { (:Collective)-[:LEADS]->(task) }
  AND NOT EXISTS { (:Agency&!Collective)-[:LEADS]->(task) }
CALL (task) {
  OPTIONAL MATCH (lead:Agency)-[:LEADS]->(task)
  WITH DISTINCT lead ORDER BY lead.name
  RETURN collect(lead) AS leads
}
RETURN task, leads, task.dueDate AS due
ORDER BY task.documentKey, task.order
