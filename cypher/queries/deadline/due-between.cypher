// title.vi: Nhiệm vụ đến hạn trong quý
// title.en: Tasks due this quarter
// description.vi: Nhiệm vụ có thời hạn trong khoảng ngày đã chọn (mặc định là quý này), theo thứ tự thời hạn.
// description.en: Tasks due within the days chosen (this quarter unless changed), in order of their deadlines.
// view: table
// tags: thời-hạn, quý
// parameter: from date required = quarter-start | Từ ngày | From
// parameter: to date required = quarter-end | Đến ngày | To
// parameter: agency agency | Cơ quan chủ trì | Lead agency
// column: task | Nhiệm vụ | Task
// column: leads | Chủ trì | Led by
// column: due | Thời hạn | Due
// column: product | Sản phẩm | Product
// phrase: nhiệm vụ đến hạn trong quý
// phrase: nhiệm vụ đến hạn của {agency}
// phrase: tasks due this quarter
// phrase: tasks of {agency} due this quarter
// empty: allowed

MATCH (task:Task)
WHERE task.dueDate >= $from AND task.dueDate <= $to
  AND ($agency IS NULL OR EXISTS { (:Agency {key: $agency})-[:LEADS]->(task) })
CALL (task) {
  OPTIONAL MATCH (lead:Agency)-[:LEADS]->(task)
  WITH DISTINCT lead ORDER BY lead.name
  RETURN collect(lead) AS leads
}
RETURN task, leads, task.dueDate AS due, task.product AS product
ORDER BY due, task.documentKey, task.order
