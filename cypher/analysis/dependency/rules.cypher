// How many dependencies each rule speaks for, by state.
MATCH (:Task)-[dependency:DEPENDS_ON]->(:Task)
UNWIND coalesce(dependency.rules, [dependency.rule]) AS rule
RETURN rule, coalesce(dependency.state, 'PROPOSED') AS state, count(*) AS count
