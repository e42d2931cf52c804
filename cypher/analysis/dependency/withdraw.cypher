// Takes back proposals nobody has decided on and no rule makes any more.
MATCH (:Task)-[dependency:DEPENDS_ON]->(:Task)
WHERE dependency.id IN $ids AND dependency.state = 'PROPOSED' AND dependency.origin = 'DERIVED'
DELETE dependency
