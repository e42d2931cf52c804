// title.vi: Nhiệm vụ quá hạn theo cơ quan chủ trì
// title.en: Overdue tasks by lead agency
// description.vi: Mỗi cơ quan đang để quá hạn bao nhiêu nhiệm vụ do mình chủ trì, và nhiệm vụ cũ nhất quá hạn từ ngày nào.
// description.en: How many tasks each lead agency has overdue, and since when the oldest.
// view: bar
// tags: quá-hạn, chủ-trì, xếp-hạng
// parameter: asOf date required = today | Tính đến ngày | As of
// column: agency | Cơ quan | Agency
// column: tasks | Số nhiệm vụ | Tasks
// column: oldest | Quá hạn từ | Overdue since
// phrase: cơ quan nào quá hạn nhiều nhất
// phrase: quá hạn theo cơ quan chủ trì
// phrase: overdue by lead
// phrase: which agencies are most overdue

MATCH (task:Task)
WHERE task.dueDate < $asOf
CALL (task) {
  OPTIONAL MATCH (task)-[:REPORTED]->(report:ProgressReport)
  WHERE report.on <= $asOf
  RETURN coalesce(report.status, 'NOT_REPORTED') AS status
  ORDER BY report.on DESC, report.at DESC, report.key DESC LIMIT 1
}
WITH task, status
WHERE status <> 'DONE' AND status <> 'CANCELLED'
MATCH (agency:Agency)-[:LEADS]->(task)
RETURN agency, count(DISTINCT task) AS tasks, min(task.dueDate) AS oldest
ORDER BY tasks DESC, agency.name
