// title.vi: Các bộ cùng tham gia nhiệm vụ
// title.en: Ministries that share tasks
// description.vi: Hai cơ quan cùng có mặt trong bao nhiêu nhiệm vụ, dù chủ trì hay phối hợp.
// description.en: In how many tasks two agencies take part together, leading or helping.
// view: matrix
// tags: phối-hợp, ma-trận
// parameter: least number required = 2 | Ít nhất | At least
// column: one | Cơ quan | Agency
// column: other | Cùng với | Together with
// column: tasks | Số nhiệm vụ | Tasks
// phrase: các bộ cùng làm nhiệm vụ
// phrase: ministries that share a task

MATCH (one:Agency&!Collective)-[:LEADS|CO_LEADS]->(task:Task)<-[:LEADS|CO_LEADS]-(other:Agency&!Collective)
WHERE one.key < other.key
WITH one, other, count(DISTINCT task) AS tasks
WHERE tasks >= $least
RETURN one, other, tasks
ORDER BY tasks DESC, one.name, other.name
