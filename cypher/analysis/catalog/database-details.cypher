// All fields of all databases.
MATCH (database:Database)
RETURN database {
  .key, .name, .kind, .aliases, .recognised,
  managedBy: head(COLLECT {
    MATCH (agency:Agency)-[:MANAGES]->(database)
    RETURN agency {.key, .name, collective: agency:Collective} AS agency ORDER BY agency.key LIMIT 1
  }),
  tasks: COUNT { MATCH (database)<-[:CONCERNS]-(task:Task) RETURN DISTINCT task },
  roles: COLLECT {
    MATCH (database)<-[concerns:CONCERNS]-(task:Task)
    WITH concerns.role AS role, count(DISTINCT task) AS tasks
    RETURN {role: role, tasks: tasks} AS role ORDER BY role.role
  }
} AS database
