// Every agency, by key.
MATCH (agency:Agency)
RETURN agency.key AS key, coalesce(agency.name, '') AS name, agency:Collective AS collective,
  EXISTS { (:Agency)-[:MEMBER_OF]->(agency) } AS named
ORDER BY key
