// The next version of a query, where the one at hand is the latest.
MATCH (query:__Query {id: $id, version: $version})
SET query.version = $version + 1, query.file = $file, query.share = $share, query.role = $role, query.changedAt = $at
MERGE (query)-[:__WAS]->(version:__QueryVersion {number: $version + 1})
SET version += {at: $at, by: $name, file: $file}
RETURN query
