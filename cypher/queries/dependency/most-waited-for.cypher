// title.vi: Nhiệm vụ nhiều việc khác phải chờ
// title.en: Tasks most others wait for
// description.vi: Nhiệm vụ mà nhiều nhiệm vụ khác trực tiếp hay gián tiếp phải chờ: chậm ở đây là chậm khắp nơi.
// description.en: Tasks most others wait for, directly or not: a delay here is a delay everywhere.
// view: bar
// tags: phụ-thuộc, xếp-hạng
// column: task | Nhiệm vụ | Task
// column: waiting | Số nhiệm vụ phải chờ | Tasks waiting
// column: leads | Chủ trì | Led by
// phrase: nhiệm vụ nào cản nhiều việc nhất
// phrase: tasks most others wait for

MATCH (task:Task)<-[first:DEPENDS_ON]-(:Task)
WHERE coalesce(first.state, 'PROPOSED') <> 'REJECTED'
WITH DISTINCT task
MATCH (task) (()<-[step:DEPENDS_ON WHERE coalesce(step.state, 'PROPOSED') <> 'REJECTED']-())+ (waiting:Task)
WITH task, count(DISTINCT waiting) AS waiting
CALL (task) {
  OPTIONAL MATCH (lead:Agency)-[:LEADS]->(task)
  WITH DISTINCT lead ORDER BY lead.name
  RETURN collect(lead) AS leads
}
RETURN task, waiting, leads
ORDER BY waiting DESC, task.documentKey, task.order
LIMIT 30
