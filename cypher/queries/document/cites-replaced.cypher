// title.vi: Nhiệm vụ viện dẫn văn bản đã bị thay thế
// title.en: Tasks citing a replaced document
// description.vi: Nhiệm vụ còn dựa vào văn bản mà một văn bản khác đã thay thế.
// description.en: Tasks that still rest on a document another one has replaced.
// view: table
// tags: văn-bản, viện-dẫn, chất-lượng
// column: task | Nhiệm vụ | Task
// column: document | Văn bản | Document
// column: by | Thay thế bởi | Replaced by
// phrase: nhiệm vụ viện dẫn văn bản hết hiệu lực
// phrase: tasks citing a replaced document
// empty: allowed

MATCH (task:Task)-[:CITES]->(document:LegalDocument)<-[:REPLACES]-(newer:LegalDocument)
RETURN DISTINCT task, document, newer AS by
ORDER BY task.documentKey, task.order
