// title.vi: Cơ sở dữ liệu chưa ai được giao kết nối
// title.en: Integrations with no task
// description.vi: Cơ sở dữ liệu không có nhiệm vụ kết nối, liên thông nào: chưa ai được giao.
// description.en: Databases that no task connects to anything: nobody has been asked to.
// view: table
// tags: cơ-sở-dữ-liệu, kết-nối, chất-lượng
// column: database | Cơ sở dữ liệu | Database
// column: manager | Quản lý | Managed by
// column: tasks | Số nhiệm vụ | Tasks
// phrase: cơ sở dữ liệu chưa được kết nối
// phrase: integrations with no task

MATCH (database:Database)
WHERE coalesce(database.kind, '') <> 'set'
  AND NOT EXISTS { (:Task)-[:CONCERNS {role: 'CONNECTS'}]->(database) }
CALL (database) {
  OPTIONAL MATCH (agency:Agency)-[:MANAGES]->(database)
  WITH DISTINCT agency ORDER BY agency.name
  RETURN collect(agency) AS manager
}
RETURN database, manager, COUNT { (:Task)-[:CONCERNS]->(database) } AS tasks
ORDER BY tasks DESC, database.name
