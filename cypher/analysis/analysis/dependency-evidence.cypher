// Why one task waits for another, for pairs of keys.
UNWIND $pairs AS pair
MATCH (waiting:Task {key: pair[0]})-[dependency:DEPENDS_ON]->(needed:Task {key: pair[1]})
OPTIONAL MATCH (passage:Passage {key: dependency.passage})-[:OF]->(document:LegalDocument)
OPTIONAL MATCH (neededPassage:Passage {key: dependency.neededPassage})-[:OF]->(neededDocument:LegalDocument)
RETURN waiting.key AS waiting, needed.key AS needed,
  dependency {.id, .rule, .rules, .confidence, .state, .lagDays, .reason, .about, .origin} AS dependency,
  CASE WHEN passage IS NOT NULL THEN {passage: passage.key, document: document.key, number: document.number,
    start: dependency.start, end: dependency.end, text: passage.text} END AS words,
  CASE WHEN neededPassage IS NOT NULL THEN {passage: neededPassage.key, document: neededDocument.key,
    number: neededDocument.number, start: dependency.neededStart, end: dependency.neededEnd,
    text: neededPassage.text} END AS neededWords
