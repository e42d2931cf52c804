// title.vi: Cơ quan phối hợp nhiều nhất
// title.en: Agencies co-leading most
// description.vi: Cơ quan nào được gọi phối hợp trong nhiều nhiệm vụ nhất; tập thể không tính.
// description.en: Which agencies are asked to help with most tasks; sets of agencies do not count.
// view: bar
// tags: phối-hợp, xếp-hạng
// column: agency | Cơ quan | Agency
// column: tasks | Số nhiệm vụ | Tasks
// phrase: cơ quan phối hợp nhiều nhất
// phrase: agencies co-leading most

MATCH (agency:Agency&!Collective)-[:CO_LEADS]->(task:Task)
RETURN agency, count(DISTINCT task) AS tasks
ORDER BY tasks DESC, agency.name
LIMIT 30
