// More entries, and the new end of the chain.
MATCH (head:__AuditHead {name: 'head'})
SET head.number = $number, head.hash = $hash
WITH head
UNWIND $rows AS row
CREATE (entry:__Audit)
SET entry = row
