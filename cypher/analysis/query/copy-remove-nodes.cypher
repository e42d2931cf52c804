// Nodes that are gone.
UNWIND $ids AS id
MATCH (node) WHERE elementId(node) = id
DETACH DELETE node
