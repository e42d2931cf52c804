// What somebody keeps on the overview, the oldest first.
MATCH (use:__QueryUse {person: $person})
WHERE use.tile IS NOT NULL
RETURN use.query AS query, use.tile AS values
ORDER BY use.tileAt, use.query
