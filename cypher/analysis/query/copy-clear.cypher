// Everything out of a copy that is made anew.
MATCH (node)
DETACH DELETE node
