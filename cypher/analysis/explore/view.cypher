// One view, if the person may open it.
MATCH (view:__View {id: $id})
WHERE view.shared OR view.ownerId = $me
RETURN view.id AS id, view.name AS name, view.note AS note, view.owner AS owner, view.ownerId = $me AS mine, view.shared AS shared,
  view.state AS state, view.at AS at, view.version AS version
