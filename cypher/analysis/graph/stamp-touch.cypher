// One more change to tasks, dependencies or reports.
MERGE (stamp:__Stamp {name: 'plan'})
SET stamp.number = coalesce(stamp.number, 0) + 1
