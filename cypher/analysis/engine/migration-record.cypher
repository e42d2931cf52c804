MERGE (migration:__Migration {version: $version})
SET migration.name = $name,
    migration.checksum = $checksum,
    migration.millis = $millis,
    migration.appliedAt = datetime()
