// One page of the entries that pass the filter, the newest first: the index of numbers gives them in order.
MATCH (entry:__Audit)
WHERE entry.number < $below
  AND ($by IS NULL OR entry.by = $by)
  AND ($action IS NULL OR entry.action = $action)
  AND ($target IS NULL OR entry.target = $target)
  AND ($from IS NULL OR entry.at >= $from)
  AND ($until IS NULL OR entry.at < $until)
RETURN entry {.*} AS entry
ORDER BY entry.number DESC
SKIP $offset LIMIT $limit
