// How many tasks there are in all.
MATCH (task:Task)
RETURN count(task) AS total
