// All tasks in the order of their documents; the index on document and order gives it without sorting.
MATCH (task:Task)
WHERE task.documentKey IS NOT NULL AND task.order IS NOT NULL
WITH task.key AS key
ORDER BY task.documentKey, task.order, task.key
RETURN collect(key) AS keys
