CREATE CONSTRAINT migrationVersion IF NOT EXISTS
FOR (migration:__Migration) REQUIRE migration.version IS UNIQUE;
CREATE CONSTRAINT migrationLockName IF NOT EXISTS
FOR (lock:__MigrationLock) REQUIRE lock.name IS UNIQUE;
