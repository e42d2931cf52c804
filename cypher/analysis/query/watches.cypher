// Every watched query.
MATCH (use:__QueryUse)
WHERE use.watchMinutes > 0
RETURN use
