// title.vi: Cơ sở dữ liệu chưa có ai quản lý
// title.en: Databases nobody manages
// description.vi: Cơ sở dữ liệu, hệ thống được nhắc tới mà chưa biết cơ quan nào quản lý.
// description.en: Databases and systems that are spoken of with no known manager.
// view: table
// tags: cơ-sở-dữ-liệu, chất-lượng
// column: database | Cơ sở dữ liệu | Database
// column: kind | Loại | Kind
// column: tasks | Số nhiệm vụ | Tasks
// column: leads | Chủ trì | Led by
// phrase: cơ sở dữ liệu chưa có ai quản lý
// phrase: databases nobody manages

MATCH (database:Database)
WHERE NOT EXISTS { (:Agency)-[:MANAGES]->(database) } AND coalesce(database.kind, '') <> 'set'
CALL (database) {
  OPTIONAL MATCH (database)<-[:CONCERNS]-(task:Task)
  OPTIONAL MATCH (lead:Agency)-[:LEADS]->(task)
  RETURN count(DISTINCT task) AS tasks, collect(DISTINCT lead) AS leads
}
RETURN database, database.kind AS kind, tasks, leads
ORDER BY tasks DESC, database.name
