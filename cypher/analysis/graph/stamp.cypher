// How many changes to tasks, dependencies and reports there have been.
OPTIONAL MATCH (stamp:__Stamp {name: 'plan'})
RETURN coalesce(stamp.number, 0) AS number
