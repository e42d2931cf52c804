// On the system database of the embedded engine, at every start.
ALTER USER $user
SET PASSWORD $password
CHANGE NOT REQUIRED
