// Takes a token away; no row where it is not this account's.
MATCH (token:__Token {id: $id})-[:__OF]->(account:__Account)
WHERE $account IS NULL OR account.id = $account
WITH token, account, token {.id, .name, .scopes, .createdAt, .expiresAt, .lastUsed, ownerId: account.id, owner: account.name} AS gone
DETACH DELETE token
RETURN gone AS token
