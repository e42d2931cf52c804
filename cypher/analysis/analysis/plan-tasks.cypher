// Every task, in no order.
MATCH (task:Task)
RETURN task.key AS key, coalesce(task.code, '') AS code, coalesce(task.title, '') AS title,
  coalesce(task.documentKey, '') AS document, coalesce(task.order, 0) AS place,
  coalesce(task.deadlineKind, 'UNKNOWN') AS deadlineKind, task.dueDate AS due, task.startDate AS start,
  coalesce(task.product, '') <> '' AS product
