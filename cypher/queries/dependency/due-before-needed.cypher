// title.vi: Nhiệm vụ đến hạn trước việc nó phải chờ
// title.en: Tasks due before what they wait for
// description.vi: Thời hạn mâu thuẫn: việc sau phải xong trước việc trước.
// description.en: Deadlines that contradict one another: the later work is due before the earlier.
// view: table
// tags: phụ-thuộc, thời-hạn, chất-lượng
// column: task | Nhiệm vụ | Task
// column: due | Thời hạn | Due
// column: needed | Phải chờ | Waits for
// column: neededBy | Thời hạn của việc phải chờ | Due of what it waits for
// column: days | Chênh (ngày) | Days apart
// phrase: nhiệm vụ đến hạn trước việc phải chờ
// phrase: tasks due before what they depend on
// empty: allowed

MATCH (task:Task)-[dependency:DEPENDS_ON]->(needed:Task)
WHERE coalesce(dependency.state, 'PROPOSED') <> 'REJECTED' AND task.dueDate < needed.dueDate
RETURN task, task.dueDate AS due, needed, needed.dueDate AS neededBy,
  duration.inDays(task.dueDate, needed.dueDate).days AS days
ORDER BY days DESC, task.documentKey, task.order
