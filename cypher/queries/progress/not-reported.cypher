// title.vi: Nhiệm vụ lâu chưa có báo cáo
// title.en: Tasks long without a report
// description.vi: Nhiệm vụ chưa hoàn thành mà không ai báo cáo trong số ngày đã chọn.
// description.en: Open tasks nobody has reported on for so many days.
// view: table
// tags: tiến-độ, báo-cáo
// parameter: asOf date required = today | Tính đến ngày | As of
// parameter: days number required = 90 | Số ngày | Days
// parameter: agency agency | Cơ quan chủ trì | Lead agency
// column: task | Nhiệm vụ | Task
// column: leads | Chủ trì | Led by
// column: last | Báo cáo cuối | Last report
// column: status | Trạng thái | Status
// phrase: nhiệm vụ chưa có báo cáo
// phrase: nhiệm vụ chưa báo cáo của {agency}
// phrase: tasks without a report
// phrase: tasks of {agency} without a report

MATCH (task:Task)
WHERE $agency IS NULL OR EXISTS { (:Agency {key: $agency})-[:LEADS]->(task) }
CALL (task) {
  OPTIONAL MATCH (task)-[:REPORTED]->(report:ProgressReport)
  WHERE report.on <= $asOf
  RETURN coalesce(report.status, 'NOT_REPORTED') AS status, report.on AS last
  ORDER BY report.on DESC, report.at DESC, report.key DESC LIMIT 1
}
WITH task, status, last
WHERE status <> 'DONE' AND status <> 'CANCELLED'
  AND (last IS NULL OR last < $asOf - duration({days: $days}))
CALL (task) {
  OPTIONAL MATCH (lead:Agency)-[:LEADS]->(task)
  WITH DISTINCT lead ORDER BY lead.name
  RETURN collect(lead) AS leads
}
RETURN task, leads, last, status
ORDER BY last, task.documentKey, task.order
