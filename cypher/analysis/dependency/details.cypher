// Dependencies by their ids, with the words of both tasks.
MATCH (task:Task)-[dependency:DEPENDS_ON]->(needed:Task)
WHERE dependency.id IN $ids
OPTIONAL MATCH (here:Passage {key: dependency.passage})-[:OF]->(hereIn:LegalDocument)
OPTIONAL MATCH (there:Passage {key: dependency.neededPassage})-[:OF]->(thereIn:LegalDocument)
RETURN dependency {
  .id, .rule, .confidence, .lagDays, .reason, .decidedBy, .decidedAt, .note, .proposedAt,
  rules: coalesce(dependency.rules, [dependency.rule]),
  about: coalesce(dependency.about, []),
  state: coalesce(dependency.state, 'PROPOSED'),
  origin: coalesce(dependency.origin, 'ENTERED'),
  version: coalesce(dependency.version, 0)
} AS dependency,
task {
  .key, .code, .title, .dueDate, .deadlineText,
  leads: COLLECT { MATCH (agency:Agency)-[leads:LEADS]->(task) WITH agency, min(leads.order) AS place
    RETURN agency {.key, .name, collective: agency:Collective} ORDER BY place, agency.key },
  words: {
    passage: dependency.passage, document: hereIn.key, number: hereIn.number, text: here.text,
    start: dependency.start, end: dependency.end, said: dependency.words
  }
} AS task,
needed {
  .key, .code, .title, .dueDate, .deadlineText,
  leads: COLLECT { MATCH (agency:Agency)-[leads:LEADS]->(needed) WITH agency, min(leads.order) AS place
    RETURN agency {.key, .name, collective: agency:Collective} ORDER BY place, agency.key },
  words: {
    passage: dependency.neededPassage, document: thereIn.key, number: thereIn.number, text: there.text,
    start: dependency.neededStart, end: dependency.neededEnd, said: dependency.neededWords
  }
} AS needed
