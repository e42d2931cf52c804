// Takes back a dependency that a person entered; a derived one is rejected instead, so that it is not proposed again.
MATCH (:Task)-[dependency:DEPENDS_ON {id: $id, origin: 'ENTERED'}]->(:Task)
WITH dependency, dependency.id AS id
DELETE dependency
RETURN id
