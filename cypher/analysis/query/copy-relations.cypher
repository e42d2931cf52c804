// New relations of a copy.
UNWIND $rows AS row
MATCH (from) WHERE elementId(from) = row.from
MATCH (to) WHERE elementId(to) = row.to
CREATE (from)-[relation:$(row.type)]->(to)
SET relation = row.properties
RETURN row.id AS id, elementId(relation) AS copy
