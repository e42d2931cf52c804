// All fields of all agencies.
MATCH (agency:Agency)
RETURN agency {
  .key, .name, .kind, .aliases, .recognised, .validFrom, .validTo,
  collective: agency:Collective,
  partOf: head(COLLECT {
    MATCH (agency)-[:PART_OF]->(parent:Agency)
    RETURN parent {.key, .name, collective: parent:Collective} AS parent ORDER BY parent.key LIMIT 1
  }),
  members: COLLECT {
    MATCH (member:Agency)-[:MEMBER_OF]->(agency)
    WITH DISTINCT member
    RETURN member {.key, .name, collective: member:Collective} AS member ORDER BY member.name, member.key
  },
  leads: COUNT { MATCH (agency)-[:LEADS]->(task:Task) RETURN DISTINCT task },
  coLeads: COUNT { MATCH (agency)-[:CO_LEADS]->(task:Task) RETURN DISTINCT task }
} AS agency
