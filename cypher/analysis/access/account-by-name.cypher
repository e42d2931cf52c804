// An account, with what its password is checked against.
MATCH (account:__Account {name: $name})
RETURN account {.id, .name, .fullName, .roles, .provider, .enabled, .mustChange, .version, .createdAt, .lastSignIn, .passwordHash} AS account
