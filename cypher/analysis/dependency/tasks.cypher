// Which of these keys name tasks.
MATCH (task:Task)
WHERE task.key IN $keys
RETURN task.key AS key
