// The views a person may open: shared ones, and those of their own.
MATCH (view:__View)
WHERE view.shared OR view.ownerId = $me
RETURN view.id AS id, view.name AS name, view.note AS note, view.owner AS owner, view.ownerId = $me AS mine, view.shared AS shared,
  view.state AS state, view.at AS at, view.version AS version
ORDER BY toLower(view.name), view.id
