// Tasks that rest on a document which another had replaced by a day, each pair once. A replacement without a date counts.
MATCH (newer:LegalDocument)-[replaces:REPLACES]->(cited:LegalDocument)<-[cites:CITES]-(task:Task)
WHERE newer.issuedOn IS NULL OR newer.issuedOn <= $asOf
WITH task, cited, newer, head(collect(cites)) AS cites, head(collect(replaces)) AS replaces
OPTIONAL MATCH (passage:Passage {key: cites.passage})-[:OF]->(document:LegalDocument)
OPTIONAL MATCH (other:Passage {key: replaces.passage})-[:OF]->(otherDocument:LegalDocument)
RETURN task.key AS task, cited {.key, .number, .year, .title} AS cited, newer {.key, .number, .year, .title} AS newer,
  CASE WHEN passage IS NOT NULL THEN {passage: passage.key, document: document.key, number: document.number,
    start: cites.start, end: cites.end, text: passage.text} END AS words,
  CASE WHEN other IS NOT NULL THEN {passage: other.key, document: otherDocument.key, number: otherDocument.number,
    start: replaces.start, end: replaces.end, text: other.text} END AS replacedWords
ORDER BY task, cited.key, newer.key
