// Personal tokens of one account, or of all, the newest first.
MATCH (token:__Token)-[:__OF]->(account:__Account)
WHERE $account IS NULL OR account.id = $account
RETURN token {.id, .name, .scopes, .createdAt, .expiresAt, .lastUsed, ownerId: account.id, owner: account.name} AS token
ORDER BY token.createdAt DESC, token.id
