// Nodes of a copy that are otherwise by now.
UNWIND $rows AS row
MATCH (node) WHERE elementId(node) = row.copy
REMOVE node:$(labels(node))
SET node:$(row.labels)
SET node = row.properties
