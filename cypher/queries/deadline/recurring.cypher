// title.vi: Nhiệm vụ thường xuyên và định kỳ
// title.en: Ongoing and recurring tasks
// description.vi: Việc phải làm mãi hoặc lặp lại: không quá hạn nhưng cũng không bao giờ xong.
// description.en: Work that goes on or comes back: never overdue, never done.
// view: table
// tags: thời-hạn
// parameter: agency agency | Cơ quan chủ trì | Lead agency
// column: task | Nhiệm vụ | Task
// column: leads | Chủ trì | Led by
// column: kind | Loại thời hạn | Kind
// column: words | Nguyên văn thời hạn | Deadline as worded
// phrase: nhiệm vụ thường xuyên
// phrase: nhiệm vụ thường xuyên của {agency}
// phrase: ongoing tasks of {agency}

MATCH (task:Task)
WHERE task.deadlineKind IN ['ONGOING', 'RECURRING']
  AND ($agency IS NULL OR EXISTS { (:Agency {key: $agency})-[:LEADS]->(task) })
CALL (task) {
  OPTIONAL MATCH (lead:Agency)-[:LEADS]->(task)
  WITH DISTINCT lead ORDER BY lead.name
  RETURN collect(lead) AS leads
}
RETURN task, leads, task.deadlineKind AS kind, task.deadlineText AS words
ORDER BY task.documentKey, task.order
