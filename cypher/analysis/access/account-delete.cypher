// Takes away an account and its tokens; no row where it has another version by now.
MATCH (account:__Account {id: $id})
// takes the write lock, so that the version read after it is the last one
SET account.id = $id
WITH account
WHERE account.version = $version
WITH account, account {.id, .name, .fullName, .roles, .provider, .enabled, .mustChange, .version, .createdAt, .lastSignIn} AS gone
OPTIONAL MATCH (account)<-[:__OF]-(token:__Token)
DETACH DELETE token
WITH DISTINCT account, gone
DETACH DELETE account
RETURN gone AS account
