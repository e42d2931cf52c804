// A new account; no row where the name is taken.
OPTIONAL MATCH (taken:__Account {name: $name})
WITH taken
WHERE taken IS NULL
CREATE (account:__Account {id: $id, name: $name, fullName: $fullName, roles: $roles, provider: $provider, subject: $subject,
  enabled: $enabled, passwordHash: $passwordHash, mustChange: $mustChange, version: 1, createdAt: datetime()})
RETURN account {.id, .name, .fullName, .roles, .provider, .enabled, .mustChange, .version, .createdAt, .lastSignIn} AS account
