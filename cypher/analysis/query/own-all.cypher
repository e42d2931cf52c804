// Every query of people's own, for the program itself to look after.
MATCH (query:__Query)
WHERE query.deletedAt IS NULL
RETURN query
