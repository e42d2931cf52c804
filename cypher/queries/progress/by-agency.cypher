// title.vi: Trạng thái theo cơ quan chủ trì
// title.en: Status by lead agency
// description.vi: Mỗi cơ quan chủ trì có bao nhiêu nhiệm vụ ở mỗi trạng thái, tính đến một ngày.
// description.en: How many tasks of each lead agency are in each status, as of a day.
// view: matrix
// tags: tiến-độ, chủ-trì, ma-trận
// parameter: asOf date required = today | Tính đến ngày | As of
// column: agency | Cơ quan | Agency
// column: status | Trạng thái | Status
// column: tasks | Số nhiệm vụ | Tasks
// phrase: tiến độ của các cơ quan
// phrase: status by agency

MATCH (task:Task)
CALL (task) {
  OPTIONAL MATCH (task)-[:REPORTED]->(report:ProgressReport)
  WHERE report.on <= $asOf
  RETURN coalesce(report.status, 'NOT_REPORTED') AS status
  ORDER BY report.on DESC, report.at DESC, report.key DESC LIMIT 1
}
MATCH (agency:Agency)-[:LEADS]->(task)
RETURN agency, status, count(DISTINCT task) AS tasks
ORDER BY agency.name, status
