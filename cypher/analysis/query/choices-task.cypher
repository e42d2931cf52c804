// Tasks to choose from; with $near, those of an agency, a database or a document alone.
MATCH (task:Task)
WHERE $near IS NULL OR EXISTS { (task)-[:LEADS|CO_LEADS|CONCERNS|ASSIGNED_BY|CITES]-({key: $near}) }
RETURN task.key AS key, task.title AS name, task.code AS detail
ORDER BY task.documentKey, task.order, key
