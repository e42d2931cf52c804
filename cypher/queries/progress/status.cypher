// title.vi: Số nhiệm vụ theo trạng thái
// title.en: Tasks by status
// description.vi: Bao nhiêu nhiệm vụ đã xong, đang làm, chưa bắt đầu, chưa ai báo cáo, tính đến một ngày.
// description.en: How many tasks are done, in progress, not started, not reported, as of a day.
// view: bar
// tags: tiến-độ, tổng-quan
// parameter: asOf date required = today | Tính đến ngày | As of
// column: status | Trạng thái | Status
// column: tasks | Số nhiệm vụ | Tasks
// phrase: nhiệm vụ theo trạng thái
// phrase: tasks by status

MATCH (task:Task)
CALL (task) {
  OPTIONAL MATCH (task)-[:REPORTED]->(report:ProgressReport)
  WHERE report.on <= $asOf
  RETURN coalesce(report.status, 'NOT_REPORTED') AS status
  ORDER BY report.on DESC, report.at DESC, report.key DESC LIMIT 1
}
RETURN status, count(task) AS tasks
ORDER BY tasks DESC, status
