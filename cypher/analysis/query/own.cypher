// Queries of people's own that somebody may see: what they own, and what is shared with them. $id narrows it to one.
MATCH (query:__Query)
WHERE query.deletedAt IS NULL
  AND ($id IS NULL OR query.id = $id)
  AND (query.owner = $person OR query.share = 'EVERYONE' OR query.share = 'ROLE' AND query.role IN $roles)
RETURN query
