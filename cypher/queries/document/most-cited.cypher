// title.vi: Văn bản được viện dẫn nhiều nhất
// title.en: Documents cited most
// description.vi: Văn bản mà nhiều nhiệm vụ dựa vào: sửa nó là đụng tới tất cả.
// description.en: Documents most tasks rest on: to amend one is to touch them all.
// view: bar
// tags: văn-bản, viện-dẫn, xếp-hạng
// column: document | Văn bản | Document
// column: tasks | Số nhiệm vụ | Tasks
// phrase: văn bản được viện dẫn nhiều nhất
// phrase: documents cited most

MATCH (document:LegalDocument)<-[:CITES]-(task:Task)
RETURN document, count(DISTINCT task) AS tasks
ORDER BY tasks DESC, document.number
