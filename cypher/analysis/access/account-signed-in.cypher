// When the account was last used.
MATCH (account:__Account {id: $id})
SET account.lastSignIn = $at
