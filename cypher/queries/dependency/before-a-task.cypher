// title.vi: Việc phải xong trước một nhiệm vụ
// title.en: What must be done before a task
// description.vi: Mọi nhiệm vụ mà một nhiệm vụ trực tiếp hay gián tiếp phải chờ; phụ thuộc đã bác không tính.
// description.en: Everything a task waits for, directly or not; rejected dependencies do not count.
// view: graph
// tags: phụ-thuộc, đồ-thị
// parameter: task task required | Nhiệm vụ | Task
// phrase: việc phải xong trước {task}
// phrase: what must be done before {task}

MATCH path = (task:Task {key: $task}) (()-[step:DEPENDS_ON WHERE coalesce(step.state, 'PROPOSED') <> 'REJECTED']->()){1,4} (needed:Task)
RETURN path
ORDER BY length(path), needed.documentKey, needed.order
LIMIT 500
