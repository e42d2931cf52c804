// Every account, without what its password is checked against.
MATCH (account:__Account)
RETURN account {.id, .name, .fullName, .roles, .provider, .enabled, .mustChange, .version, .createdAt, .lastSignIn} AS account
ORDER BY account.name
