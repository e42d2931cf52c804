// How many entries there are, and how many pass the filter.
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
WITH count(entry) AS matching
RETURN matching, COUNT { (:__Audit) } AS total
