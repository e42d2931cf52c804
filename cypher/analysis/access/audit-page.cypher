// One page of the entries that pass the filter, the newest first.
CALL () {
  WITH 1 AS one WHERE $words IS NULL
  MATCH (entry:__Audit)
  RETURN entry
  UNION ALL
  WITH 1 AS one WHERE $words IS NOT NULL
  CALL db.index.fulltext.queryNodes('auditText', $words) YIELD node AS entry
  RETURN entry
}
WITH entry
WHERE ($by IS NULL OR entry.by = $by)
  AND ($action IS NULL OR entry.action = $action)
  AND ($target IS NULL OR entry.target = $target)
  AND ($from IS NULL OR entry.at >= $from)
  AND ($until IS NULL OR entry.at < $until)
RETURN entry {.*} AS entry
ORDER BY entry.number DESC
SKIP $offset LIMIT $limit
