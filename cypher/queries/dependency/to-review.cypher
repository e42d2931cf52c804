// title.vi: Phụ thuộc đề xuất chờ xem xét
// title.en: Proposed dependencies to review
// description.vi: Phụ thuộc do quy tắc đề xuất mà chưa ai xác nhận hay bác, chắc nhất trước.
// description.en: Dependencies that rules proposed and nobody has decided, the surest first.
// view: table
// tags: phụ-thuộc, xem-xét
// column: task | Nhiệm vụ | Task
// column: needed | Phải chờ | Waits for
// column: rule | Quy tắc | Rule
// column: confidence | Độ tin cậy | Confidence
// phrase: phụ thuộc chờ xem xét
// phrase: dependencies to review

MATCH (task:Task)-[dependency:DEPENDS_ON {state: 'PROPOSED'}]->(needed:Task)
RETURN task, needed, dependency.rule AS rule, dependency.confidence AS confidence
ORDER BY confidence DESC, task.documentKey, task.order, needed.order
