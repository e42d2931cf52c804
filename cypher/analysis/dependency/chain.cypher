// The shortest chain from one task to another along dependencies that nobody rejected.
MATCH chain = SHORTEST 1 (from:Task {key: $from})
  (()-[dependency:DEPENDS_ON]->() WHERE coalesce(dependency.state, 'PROPOSED') <> 'REJECTED')+
  (to:Task {key: $to})
RETURN [task IN nodes(chain) | task {.key, .code, .title}] AS tasks
