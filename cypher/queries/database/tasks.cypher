// title.vi: Nhiệm vụ về một cơ sở dữ liệu
// title.en: Tasks about a database
// description.vi: Ai phải làm gì với một cơ sở dữ liệu: xây dựng, làm sạch, kết nối, khai thác, bảo mật.
// description.en: Who must do what to a database: build, clean, connect, use, secure.
// view: table
// tags: cơ-sở-dữ-liệu
// parameter: database database required | Cơ sở dữ liệu | Database
// parameter: role choice | Việc | What
// choice: role BUILDS | Xây dựng | Builds
// choice: role CLEANS | Làm sạch | Cleans
// choice: role CONNECTS | Kết nối | Connects
// choice: role USES | Khai thác | Uses
// choice: role SECURES | Bảo mật | Secures
// choice: role GOVERNS | Quản trị | Governs
// column: task | Nhiệm vụ | Task
// column: roles | Việc | What
// column: leads | Chủ trì | Led by
// column: due | Thời hạn | Due
// phrase: nhiệm vụ về {database}
// phrase: ai làm gì với {database}
// phrase: tasks about {database}
// phrase: who works on {database}

MATCH (task:Task)-[concerns:CONCERNS]->(:Database {key: $database})
WHERE $role IS NULL OR concerns.role = $role
WITH task, collect(DISTINCT concerns.role) AS roles
CALL (task) {
  OPTIONAL MATCH (lead:Agency)-[:LEADS]->(task)
  WITH DISTINCT lead ORDER BY lead.name
  RETURN collect(lead) AS leads
}
RETURN task, roles, leads, task.dueDate AS due
ORDER BY due, task.documentKey, task.order
