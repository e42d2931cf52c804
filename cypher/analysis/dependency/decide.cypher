// A person's decision, where nobody else decided since the version it is based on.
MATCH (:Task)-[dependency:DEPENDS_ON {id: $id}]->(:Task)
SET dependency.__lock = true
REMOVE dependency.__lock
WITH dependency
WHERE $version IS NULL OR coalesce(dependency.version, 0) = $version
SET dependency.state = $state, dependency.lagDays = $lagDays, dependency.note = $note,
  dependency.decidedBy = $by, dependency.decidedAt = $at, dependency.version = coalesce(dependency.version, 0) + 1
RETURN dependency.id AS id
