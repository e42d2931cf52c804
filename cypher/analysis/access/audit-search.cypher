// One page of the entries in which words occur and that pass the filter, the newest first.
CALL db.index.fulltext.queryNodes('auditText', $words) YIELD node AS entry
WHERE entry.number < $below
  AND ($by IS NULL OR entry.by = $by)
  AND ($action IS NULL OR entry.action = $action)
  AND ($target IS NULL OR entry.target = $target)
  AND ($from IS NULL OR entry.at >= $from)
  AND ($until IS NULL OR entry.at < $until)
RETURN entry {.*} AS entry
ORDER BY entry.number DESC
SKIP $offset LIMIT $limit
