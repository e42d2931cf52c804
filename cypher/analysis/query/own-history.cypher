// Every version of a query, newest first.
MATCH (:__Query {id: $id})-[:__WAS]->(version:__QueryVersion)
RETURN version
ORDER BY version.number DESC
