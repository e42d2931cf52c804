// By which version of the rules the dependencies in the graph were derived; 0 where they never were.
OPTIONAL MATCH (stamp:__Stamp {name: 'rules'})
RETURN coalesce(stamp.number, 0) AS number
