// The rules that somebody switched off.
MATCH (rule:__DerivationRule)
WHERE rule.off
RETURN rule.name AS name
