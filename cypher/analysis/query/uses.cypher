// What somebody does with queries: favourites, last runs, watches.
MATCH (use:__QueryUse {person: $person})
RETURN use
