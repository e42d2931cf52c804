// The end of the chain.
MATCH (head:__AuditHead {name: 'head'})
RETURN coalesce(head.number, 0) AS number, coalesce(head.hash, '') AS hash
