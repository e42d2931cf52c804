// title.vi: Quanh một cơ sở dữ liệu
// title.en: Around a database
// description.vi: Nhiệm vụ, cơ quan chủ trì và cơ quan quản lý quanh một cơ sở dữ liệu, vẽ thành đồ thị.
// description.en: Tasks, their leads and the manager around a database, as a graph.
// view: graph
// tags: cơ-sở-dữ-liệu, đồ-thị
// parameter: database database required | Cơ sở dữ liệu | Database
// phrase: quanh {database}
// phrase: around {database}

MATCH (database:Database {key: $database})
OPTIONAL MATCH (manager:Agency)-[manages:MANAGES]->(database)
OPTIONAL MATCH (task:Task)-[concerns:CONCERNS]->(database)
OPTIONAL MATCH (lead:Agency)-[leads:LEADS]->(task)
RETURN database, manages, manager, concerns, task, leads, lead
ORDER BY task.documentKey, task.order, lead.name
