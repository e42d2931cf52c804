// What the two ends of a relation are, where a row holds the relation alone.
MATCH (node)
WHERE elementId(node) IN $ids
RETURN node
