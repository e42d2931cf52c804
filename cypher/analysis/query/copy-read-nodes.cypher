// Every node of the domain. What is the program's own has labels that begin with two underscores, and is never copied.
MATCH (node)
WHERE none(label IN labels(node) WHERE label STARTS WITH '__')
RETURN elementId(node) AS id, labels(node) AS labels, properties(node) AS properties
