// What an administrator decided; no row where somebody else decided meanwhile.
MATCH (account:__Account {id: $id})
// takes the write lock, so that the version read after it is the last one
SET account.id = $id
WITH account
WHERE account.version = $version
SET account.name = $name, account.fullName = $fullName, account.roles = $roles, account.enabled = $enabled,
  account.version = account.version + 1
RETURN account {.id, .name, .fullName, .roles, .provider, .enabled, .mustChange, .version, .createdAt, .lastSignIn} AS account
