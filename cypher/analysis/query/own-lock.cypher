// A query of somebody's own, locked so that what is read is current. With $deleted, one that is deleted.
MATCH (query:__Query {id: $id, owner: $person})
WHERE (query.deletedAt IS NOT NULL) = $deleted
SET query.locked = true
REMOVE query.locked
RETURN query
