// Who took over from whom, and for which function.
MATCH (before:Agency)-[succession:SUCCEEDED_BY]->(after:Agency)
RETURN before.key AS from, after {.key, .name, collective: after:Collective} AS agency,
  succession.on AS on, coalesce(succession.scope, '') AS scope, coalesce(succession.basis, '') AS basis,
  coalesce(succession.words, []) AS words
ORDER BY from, scope, after.key
