// Entries after a number, in order.
MATCH (entry:__Audit)
WHERE entry.number > $number
RETURN entry {.*} AS entry
ORDER BY entry.number
LIMIT $limit
