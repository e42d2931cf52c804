// title.vi: Tình hình thời hạn trong một dòng
// title.en: Deadlines in one line
// description.vi: Tổng số nhiệm vụ, số đã hoàn thành, quá hạn, đến hạn trong 30 ngày tới và không có ngày cụ thể.
// description.en: All tasks, those done, overdue, due within 30 days, and without a date.
// view: figure
// tags: quá-hạn, tổng-quan
// parameter: asOf date required = today | Tính đến ngày | As of
// column: all | Tất cả | All
// column: done | Hoàn thành | Done
// column: overdue | Quá hạn | Overdue
// column: soon | Đến hạn trong 30 ngày | Due within 30 days
// column: undated | Không có ngày | Without a date
// phrase: tình hình thời hạn
// phrase: deadlines at a glance

MATCH (task:Task)
CALL (task) {
  OPTIONAL MATCH (task)-[:REPORTED]->(report:ProgressReport)
  WHERE report.on <= $asOf
  RETURN coalesce(report.status, 'NOT_REPORTED') AS status
  ORDER BY report.on DESC, report.at DESC, report.key DESC LIMIT 1
}
WITH task, status, status <> 'DONE' AND status <> 'CANCELLED' AS open
RETURN count(task) AS all,
  sum(CASE WHEN status = 'DONE' THEN 1 ELSE 0 END) AS done,
  sum(CASE WHEN open AND task.dueDate < $asOf THEN 1 ELSE 0 END) AS overdue,
  sum(CASE WHEN open AND task.dueDate >= $asOf AND task.dueDate <= $asOf + duration('P30D') THEN 1 ELSE 0 END) AS soon,
  sum(CASE WHEN open AND task.dueDate IS NULL THEN 1 ELSE 0 END) AS undated
