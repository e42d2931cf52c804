// title.vi: Cơ sở dữ liệu nhiều nhiệm vụ nhất
// title.en: Databases with most tasks
// description.vi: Cơ sở dữ liệu mà nhiều nhiệm vụ và nhiều cơ quan cùng dựa vào.
// description.en: Databases that most tasks and agencies rest on.
// view: bar
// tags: cơ-sở-dữ-liệu, xếp-hạng
// column: database | Cơ sở dữ liệu | Database
// column: tasks | Số nhiệm vụ | Tasks
// column: agencies | Số cơ quan chủ trì | Lead agencies
// phrase: cơ sở dữ liệu nào nhiều nhiệm vụ nhất
// phrase: databases with most tasks

MATCH (database:Database)<-[:CONCERNS]-(task:Task)
OPTIONAL MATCH (agency:Agency)-[:LEADS]->(task)
RETURN database, count(DISTINCT task) AS tasks, count(DISTINCT agency) AS agencies
ORDER BY tasks DESC, database.name
