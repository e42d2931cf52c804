// The number of the last migration the graph has had.
MATCH (migration:__Migration)
RETURN max(migration.version) AS version
