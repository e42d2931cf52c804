// title.vi: Nhiệm vụ không có ngày đến hạn
// title.en: Tasks without a date
// description.vi: Nhiệm vụ thường xuyên, có điều kiện hoặc không ghi ngày: không lịch nào nhắc được.
// description.en: Ongoing, conditional or undated tasks: no calendar can remind of them.
// view: table
// tags: thời-hạn, chất-lượng
// column: task | Nhiệm vụ | Task
// column: leads | Chủ trì | Led by
// column: kind | Loại thời hạn | Kind
// column: words | Nguyên văn thời hạn | Deadline as worded
// phrase: nhiệm vụ không có thời hạn
// phrase: tasks without a deadline

MATCH (task:Task)
WHERE task.dueDate IS NULL
CALL (task) {
  OPTIONAL MATCH (lead:Agency)-[:LEADS]->(task)
  WITH DISTINCT lead ORDER BY lead.name
  RETURN collect(lead) AS leads
}
RETURN task, leads, coalesce(task.deadlineKind, 'UNKNOWN') AS kind, task.deadlineText AS words
ORDER BY kind, task.documentKey, task.order
