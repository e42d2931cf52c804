// Every node that has a key of ours, in an order that stays the same.
MATCH (node)
WHERE node.key IS NOT NULL AND none(label IN labels(node) WHERE label STARTS WITH '__')
WITH node, COLLECT { UNWIND labels(node) AS label RETURN label ORDER BY label } AS labels
RETURN node.key AS key, labels, properties(node) AS properties
ORDER BY labels, key
