// What a link shows.
MATCH (link:__Link {id: $id})
RETURN link.state AS state
