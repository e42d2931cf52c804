// How many changes to the plan there have been, and how large it is: counts come from the count store and cost nothing, and
// tell of changes made by others than this program, who know no stamp.
OPTIONAL MATCH (stamp:__Stamp {name: 'plan'})
RETURN coalesce(stamp.number, 0) AS number,
  COUNT { (:Task) } AS tasks,
  COUNT { (:Agency) } AS agencies,
  COUNT { (:Database) } AS databases,
  COUNT { ()-[:DEPENDS_ON]->() } AS dependencies,
  COUNT { ()-[:REPORTED]->() } AS reports,
  COUNT { ()-[:LEADS]->() } AS leads,
  COUNT { ()-[:CONCERNS]->() } AS concerns
