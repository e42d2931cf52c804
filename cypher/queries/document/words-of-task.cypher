// title.vi: Nguyên văn của một nhiệm vụ
// title.en: The words of a task
// description.vi: Những đoạn văn bản nêu một nhiệm vụ, theo thứ tự.
// description.en: The passages that state a task, in their order.
// view: table
// tags: văn-bản, nguyên-văn
// parameter: document document = document-05-ct-ttg-2023 | Văn bản | Document
// parameter: task task required of document | Nhiệm vụ | Task
// column: document | Văn bản | Document
// column: page | Trang | Page
// column: text | Nguyên văn | Words
// phrase: nguyên văn của {task}
// phrase: the words of {task}

MATCH (:Task {key: $task})-[:STATED_IN]->(passage:Passage)-[:OF]->(document:LegalDocument)
WHERE $document IS NULL OR document.key = $document
RETURN DISTINCT document, passage.page AS page, passage.text AS text, passage.order AS order
ORDER BY document.key, order
