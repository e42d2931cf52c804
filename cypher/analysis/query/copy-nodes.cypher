// New nodes of a copy; says by which ids it knows them.
UNWIND $rows AS row
CREATE (node:$(row.labels))
SET node = row.properties
RETURN row.id AS id, elementId(node) AS copy
