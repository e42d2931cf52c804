// The end of the chain, locked until the transaction ends: the SET takes the write lock, what is read after it is current.
MERGE (head:__AuditHead {name: 'head'})
SET head.name = 'head'
RETURN coalesce(head.number, 0) AS number, coalesce(head.hash, '') AS hash
