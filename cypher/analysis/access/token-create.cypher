MATCH (account:__Account {id: $account})
CREATE (token:__Token {id: $id, name: $name, scopes: $scopes, hash: $hash, createdAt: datetime(), expiresAt: $expiresAt})
  -[:__OF]->(account)
RETURN token {.id, .name, .scopes, .createdAt, .expiresAt, .lastUsed, ownerId: account.id, owner: account.name} AS token
