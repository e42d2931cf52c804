// title.vi: Cơ sở dữ liệu và việc phải làm
// title.en: Databases and what is to be done
// description.vi: Mỗi cơ sở dữ liệu có bao nhiêu nhiệm vụ xây dựng, kết nối, khai thác …: chỗ trống là chỗ chưa ai làm.
// description.en: How many tasks build, connect, use … each database: an empty place is one nobody works on.
// view: matrix
// tags: cơ-sở-dữ-liệu, ma-trận
// column: database | Cơ sở dữ liệu | Database
// column: role | Việc | What
// column: tasks | Số nhiệm vụ | Tasks
// phrase: việc phải làm với các cơ sở dữ liệu
// phrase: what is to be done to each database

MATCH (database:Database)<-[concerns:CONCERNS]-(task:Task)
RETURN database, concerns.role AS role, count(DISTINCT task) AS tasks
ORDER BY database.name, role
