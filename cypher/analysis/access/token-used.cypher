// When the token was last used.
MATCH (token:__Token {id: $id})
SET token.lastUsed = $at
