// The keys of the tasks that pass the filter, in the order wanted.
// $start names the filter part to begin at, so that only that part's index is read; every other part that is given
// then takes tasks away. $phrases are words the full-text analyzer drops ("an"), joined to their neighbours ("cong an").
CALL () {
  UNWIND CASE $start WHEN 'ALL' THEN [1] ELSE [] END AS chosen
  MATCH (task:Task)
  RETURN task
  UNION ALL
  UNWIND CASE $start WHEN 'TEXT' THEN [1] ELSE [] END AS chosen
  CALL db.index.fulltext.queryNodes('taskText', $text) YIELD node AS task
  RETURN task
  UNION ALL
  UNWIND CASE $start WHEN 'LEAD' THEN [1] ELSE [] END AS chosen
  MATCH (:Agency {key: $lead})-[:MEMBER_OF*0..1]->(:Agency)-[:LEADS]->(task:Task)
  RETURN DISTINCT task
  UNION ALL
  UNWIND CASE $start WHEN 'CO_LEAD' THEN [1] ELSE [] END AS chosen
  MATCH (:Agency {key: $coLead})-[:MEMBER_OF*0..1]->(:Agency)-[:CO_LEADS]->(task:Task)
  RETURN DISTINCT task
  UNION ALL
  UNWIND CASE $start WHEN 'DATABASE' THEN [1] ELSE [] END AS chosen
  MATCH (:Database {key: $database})<-[:CONCERNS]-(task:Task)
  RETURN DISTINCT task
  UNION ALL
  UNWIND CASE $start WHEN 'CITES' THEN [1] ELSE [] END AS chosen
  MATCH (:LegalDocument {key: $cites})<-[:CITES]-(task:Task)
  RETURN DISTINCT task
  UNION ALL
  UNWIND CASE $start WHEN 'DOCUMENT' THEN [1] ELSE [] END AS chosen
  MATCH (task:Task {documentKey: $document})
  RETURN task
  UNION ALL
  UNWIND CASE $start WHEN 'DUE' THEN [1] ELSE [] END AS chosen
  MATCH (task:Task)
  WHERE task.dueDate >= coalesce($dueFrom, date('0001-01-01'))
    AND task.dueDate <= coalesce($dueTo, date('9999-12-31'))
  RETURN task
  UNION ALL
  UNWIND CASE $start WHEN 'OVERDUE' THEN [1] ELSE [] END AS chosen
  MATCH (task:Task)
  WHERE task.dueDate < $asOf
  RETURN task
  UNION ALL
  UNWIND CASE $start WHEN 'DEADLINE_KIND' THEN [1] ELSE [] END AS chosen
  MATCH (task:Task {deadlineKind: $deadlineKind})
  RETURN task
}
WITH task
WHERE ($document IS NULL OR task.documentKey = $document)
  AND ($section IS NULL OR task.sectionCode = $section)
  AND ($deadlineKind IS NULL OR task.deadlineKind = $deadlineKind)
  AND ($dueFrom IS NULL OR task.dueDate >= $dueFrom)
  AND ($dueTo IS NULL OR task.dueDate <= $dueTo)
  AND (NOT $overdue OR task.dueDate < $asOf)
  AND all(phrase IN $phrases WHERE task.searchText CONTAINS phrase)
  AND ($lead IS NULL OR $start = 'LEAD'
    OR EXISTS { (:Agency {key: $lead})-[:MEMBER_OF*0..1]->(:Agency)-[:LEADS]->(task) })
  AND ($coLead IS NULL OR $start = 'CO_LEAD'
    OR EXISTS { (:Agency {key: $coLead})-[:MEMBER_OF*0..1]->(:Agency)-[:CO_LEADS]->(task) })
  AND ($database IS NULL OR $start = 'DATABASE' OR EXISTS { (task)-[:CONCERNS]->(:Database {key: $database}) })
  AND ($cites IS NULL OR $start = 'CITES' OR EXISTS { (task)-[:CITES]->(:LegalDocument {key: $cites}) })
CALL (task) {
  OPTIONAL MATCH (task)-[:REPORTED]->(report:ProgressReport)
  WHERE ($overdue OR size($statuses) > 0) AND report.on <= $asOf
  RETURN coalesce(report.status, 'NOT_REPORTED') AS status
  ORDER BY report.on DESC, report.at DESC, report.key DESC LIMIT 1
}
WITH task, status
WHERE (NOT $overdue OR NOT status IN ['DONE', 'CANCELLED'])
  AND (size($statuses) = 0 OR status IN $statuses)
WITH task,
  CASE $sort
    WHEN 'due' THEN task.dueDate
    WHEN 'title' THEN coalesce(task.searchText, task.title)
    WHEN 'lead' THEN head(COLLECT {
      MATCH (lead:Agency)-[leads:LEADS]->(task)
      RETURN lead.name AS name ORDER BY leads.order, lead.key LIMIT 1
    })
    ELSE [task.documentKey, task.order]
  END AS by
ORDER BY by IS NULL,
  CASE WHEN $reverse THEN by END DESC,
  CASE WHEN NOT $reverse THEN by END,
  task.key
RETURN collect(task.key) AS keys
