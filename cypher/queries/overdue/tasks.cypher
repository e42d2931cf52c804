// title.vi: Nhiệm vụ quá hạn
// title.en: Overdue tasks
// description.vi: Nhiệm vụ chưa hoàn thành đã quá thời hạn, lâu nhất trước; có thể chỉ xem của một cơ quan chủ trì.
// description.en: Open tasks past their deadline, the longest overdue first; of one lead agency if you like.
// view: table
// tags: quá-hạn, thời-hạn, chủ-trì
// parameter: asOf date required = today | Tính đến ngày | As of
// parameter: agency agency | Cơ quan chủ trì | Lead agency
// column: task | Nhiệm vụ | Task
// column: leads | Chủ trì | Led by
// column: due | Thời hạn | Due
// column: days | Số ngày quá hạn | Days overdue
// column: status | Trạng thái | Status
// phrase: nhiệm vụ quá hạn
// phrase: nhiệm vụ quá hạn của {agency}
// phrase: {agency} quá hạn những gì
// phrase: overdue tasks
// phrase: overdue tasks of {agency}
// phrase: what is {agency} late with

MATCH (task:Task)
WHERE task.dueDate < $asOf
  AND ($agency IS NULL OR EXISTS { (:Agency {key: $agency})-[:LEADS]->(task) })
CALL (task) {
  OPTIONAL MATCH (task)-[:REPORTED]->(report:ProgressReport)
  WHERE report.on <= $asOf
  RETURN coalesce(report.status, 'NOT_REPORTED') AS status
  ORDER BY report.on DESC, report.at DESC, report.key DESC LIMIT 1
}
WITH task, status
WHERE status <> 'DONE' AND status <> 'CANCELLED'
CALL (task) {
  OPTIONAL MATCH (lead:Agency)-[:LEADS]->(task)
  WITH DISTINCT lead ORDER BY lead.name
  RETURN collect(lead) AS leads
}
RETURN task, leads, task.dueDate AS due, duration.inDays(task.dueDate, $asOf).days AS days, status
ORDER BY days DESC, task.documentKey, task.order
