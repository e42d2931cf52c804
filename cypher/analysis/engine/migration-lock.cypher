// One row where the lock is ours. The first SET takes the node's write lock, so that what is read after it is current.
// The lease ends by itself: whoever held it may have been killed.
MERGE (lock:__MigrationLock {name: 'schema'})
SET lock.askedBy = $owner
WITH lock
WHERE lock.owner IS NULL OR lock.owner = $owner OR lock.until < datetime()
SET lock.owner = $owner,
    lock.until = datetime() + duration({minutes: 5})
RETURN lock.owner AS owner
