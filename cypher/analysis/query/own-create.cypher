// A new query, with its first version.
MERGE (query:__Query {id: $id})
SET query += {owner: $person, ownerName: $name, file: $file, share: 'PRIVATE', version: 1, changedAt: $at}
MERGE (query)-[:__WAS]->(version:__QueryVersion {number: 1})
SET version += {at: $at, by: $name, file: $file}
RETURN query
