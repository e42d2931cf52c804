// The agencies that the graph knows.
MATCH (agency:Agency)
RETURN agency.key AS key
