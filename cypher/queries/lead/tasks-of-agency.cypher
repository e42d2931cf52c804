// title.vi: Nhiệm vụ của một cơ quan
// title.en: Tasks of an agency
// description.vi: Mọi nhiệm vụ một cơ quan chủ trì hoặc phối hợp, kèm trạng thái và thời hạn.
// description.en: Everything an agency leads or helps with, with status and deadline.
// view: table
// tags: chủ-trì, phối-hợp
// parameter: agency agency required | Cơ quan | Agency
// parameter: role choice | Vai trò | Role
// choice: role LEADS | Chủ trì | Leads
// choice: role CO_LEADS | Phối hợp | Co-leads
// parameter: asOf date required = today | Tính đến ngày | As of
// column: task | Nhiệm vụ | Task
// column: role | Vai trò | Role
// column: due | Thời hạn | Due
// column: status | Trạng thái | Status
// phrase: nhiệm vụ của {agency}
// phrase: {agency} phải làm gì
// phrase: tasks of {agency}
// phrase: what must {agency} do

MATCH (agency:Agency {key: $agency})-[part:LEADS|CO_LEADS]->(task:Task)
WHERE $role IS NULL OR type(part) = $role
WITH DISTINCT task, type(part) AS role
CALL (task) {
  OPTIONAL MATCH (task)-[:REPORTED]->(report:ProgressReport)
  WHERE report.on <= $asOf
  RETURN coalesce(report.status, 'NOT_REPORTED') AS status
  ORDER BY report.on DESC, report.at DESC, report.key DESC LIMIT 1
}
RETURN task, role, task.dueDate AS due, status
ORDER BY role DESC, due, task.documentKey, task.order
