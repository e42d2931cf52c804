// Removes a view of a person's own.
MATCH (view:__View {id: $id})
WHERE view.ownerId = $me
DELETE view
