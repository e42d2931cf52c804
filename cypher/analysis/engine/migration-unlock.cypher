MATCH (lock:__MigrationLock {name: 'schema', owner: $owner})
DELETE lock
