// Views of the graph that people keep under a name, and links too long for an address.

CREATE CONSTRAINT viewId IF NOT EXISTS
FOR (view:__View) REQUIRE view.id IS UNIQUE;

CREATE CONSTRAINT linkId IF NOT EXISTS
FOR (link:__Link) REQUIRE link.id IS UNIQUE;

CREATE INDEX linkAt IF NOT EXISTS
FOR (link:__Link) ON (link.at);
