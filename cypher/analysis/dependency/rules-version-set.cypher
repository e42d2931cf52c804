MERGE (stamp:__Stamp {name: 'rules'})
SET stamp.number = $number
