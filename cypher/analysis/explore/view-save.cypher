// Makes or changes a view of a person's own; somebody else's is left as it is.
MERGE (view:__View {id: $id})
ON CREATE SET view.ownerId = $me, view.owner = $owner
WITH view
WHERE view.ownerId = $me
SET view.name = $name, view.note = $note, view.shared = $shared, view.state = $state, view.at = $at, view.version = $version
