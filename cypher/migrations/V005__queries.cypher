// Queries of people's own, their earlier versions, and who uses which: favourites, last runs, watches.

CREATE CONSTRAINT queryId IF NOT EXISTS
FOR (query:__Query) REQUIRE query.id IS UNIQUE;

CREATE INDEX queryOwner IF NOT EXISTS
FOR (query:__Query) ON (query.owner);

CREATE CONSTRAINT queryUseId IF NOT EXISTS
FOR (use:__QueryUse) REQUIRE use.id IS UNIQUE;

CREATE INDEX queryUsePerson IF NOT EXISTS
FOR (use:__QueryUse) ON (use.person);

CREATE INDEX queryUseWatch IF NOT EXISTS
FOR (use:__QueryUse) ON (use.watchMinutes);
