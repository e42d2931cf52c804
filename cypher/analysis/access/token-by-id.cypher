// A token with what its secret is checked against.
MATCH (token:__Token {id: $id})-[:__OF]->(account:__Account)
RETURN token {.id, .name, .scopes, .createdAt, .expiresAt, .lastUsed, ownerId: account.id, owner: account.name, .hash} AS token
