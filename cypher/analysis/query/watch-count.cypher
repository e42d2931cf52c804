// How many watched queries have changed for somebody.
MATCH (use:__QueryUse {person: $person})
WHERE use.watchMinutes > 0 AND use.changed
RETURN count(use) AS count
