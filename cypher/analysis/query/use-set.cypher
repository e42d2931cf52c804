// Changes what somebody does with a query.
MERGE (use:__QueryUse {id: $person + ' ' + $query})
SET use.person = $person, use.query = $query
SET use += $changes
