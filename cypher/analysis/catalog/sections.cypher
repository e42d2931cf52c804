// The sections tasks stand in, in the order of their documents.
MATCH (task:Task)
WHERE ($document IS NULL OR task.documentKey = $document) AND task.sectionCode IS NOT NULL AND task.sectionCode <> ''
WITH task.documentKey AS documentKey, task.sectionCode AS code, min(task.order) AS place, head(collect(task.section)) AS title
RETURN code, coalesce(title, '') AS title, documentKey
ORDER BY documentKey, place
