// title.vi: Nhiệm vụ viện dẫn một văn bản
// title.en: Everything citing a document
// description.vi: Nhiệm vụ dựa vào, được giao bởi hoặc chờ một văn bản.
// description.en: Tasks that cite a document, were ordered by it, or wait for it.
// view: table
// tags: văn-bản, viện-dẫn
// parameter: document document required | Văn bản | Document
// column: task | Nhiệm vụ | Task
// column: how | Quan hệ | How
// column: leads | Chủ trì | Led by
// column: due | Thời hạn | Due
// phrase: nhiệm vụ viện dẫn {document}
// phrase: ai viện dẫn {document}
// phrase: tasks citing {document}
// phrase: everything citing {document}

MATCH (task:Task)-[link:CITES|ASSIGNED_BY|CONDITIONAL_ON]->(:LegalDocument {key: $document})
WITH task, collect(DISTINCT type(link)) AS how
CALL (task) {
  OPTIONAL MATCH (lead:Agency)-[:LEADS]->(task)
  WITH DISTINCT lead ORDER BY lead.name
  RETURN collect(lead) AS leads
}
RETURN task, how, leads, task.dueDate AS due
ORDER BY task.documentKey, task.order
