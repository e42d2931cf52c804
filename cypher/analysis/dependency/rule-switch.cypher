MERGE (rule:__DerivationRule {name: $name})
SET rule.off = $off
