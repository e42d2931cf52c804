// The same password, hashed as is done now.
MATCH (account:__Account {id: $id})
SET account.passwordHash = $passwordHash
