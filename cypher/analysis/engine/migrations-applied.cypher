MATCH (migration:__Migration)
RETURN migration.version AS version,
       migration.checksum AS checksum
ORDER BY version
