// title.vi: Nhiệm vụ không nêu sản phẩm
// title.en: Tasks without a product
// description.vi: Nhiệm vụ không nói kết quả phải nộp là gì: khó biết khi nào là xong.
// description.en: Tasks that do not say what they must produce: hard to know when they are done.
// view: table
// tags: chất-lượng, sản-phẩm
// column: task | Nhiệm vụ | Task
// column: leads | Chủ trì | Led by
// column: due | Thời hạn | Due
// phrase: nhiệm vụ không có sản phẩm
// phrase: tasks without a product
// empty: allowed

MATCH (task:Task)
WHERE coalesce(trim(task.product), '') = ''
CALL (task) {
  OPTIONAL MATCH (lead:Agency)-[:LEADS]->(task)
  WITH DISTINCT lead ORDER BY lead.name
  RETURN collect(lead) AS leads
}
RETURN task, leads, task.dueDate AS due
ORDER BY task.documentKey, task.order
