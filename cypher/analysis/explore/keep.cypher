// Keeps what a link shows; what nobody has asked for in a year makes room.
MERGE (link:__Link {id: $id})
SET link.state = $state, link.at = $at
WITH link
OPTIONAL MATCH (old:__Link)
WHERE old.at < $at - duration('P1Y')
DELETE old
