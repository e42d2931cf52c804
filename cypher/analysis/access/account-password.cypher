// Another password: sessions of before end with the version.
MATCH (account:__Account {id: $id})
SET account.passwordHash = $passwordHash, account.mustChange = $mustChange, account.version = account.version + 1
RETURN account {.id, .name, .fullName, .roles, .provider, .enabled, .mustChange, .version, .createdAt, .lastSignIn} AS account
