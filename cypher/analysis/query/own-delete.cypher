// Out of sight, until its owner wants it back.
MATCH (query:__Query {id: $id})
SET query.deletedAt = $at
RETURN query
