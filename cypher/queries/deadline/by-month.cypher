// title.vi: Số nhiệm vụ đến hạn theo tháng
// title.en: Tasks due by month
// description.vi: Mỗi tháng có bao nhiêu nhiệm vụ đến hạn: chỗ nào dồn việc.
// description.en: How many tasks are due in each month: where work piles up.
// view: bar
// tags: thời-hạn, xếp-hạng
// column: month | Tháng | Month
// column: tasks | Số nhiệm vụ | Tasks
// phrase: nhiệm vụ đến hạn theo tháng
// phrase: tasks due by month

MATCH (task:Task)
WHERE task.dueDate IS NOT NULL
WITH date.truncate('month', task.dueDate) AS first, count(task) AS tasks
RETURN toString(first.year) + '-' + right('0' + toString(first.month), 2) AS month, tasks
ORDER BY month
