// title.vi: Khối lượng việc của từng cơ quan
// title.en: Work of each agency
// description.vi: Mỗi cơ quan chủ trì, phối hợp bao nhiêu nhiệm vụ, thời hạn đầu và cuối.
// description.en: How many tasks each agency leads and helps with, the first and the last deadline.
// view: table
// tags: chủ-trì, phối-hợp, xếp-hạng
// column: agency | Cơ quan | Agency
// column: leads | Chủ trì | Leads
// column: coLeads | Phối hợp | Co-leads
// column: first | Thời hạn đầu | First due
// column: last | Thời hạn cuối | Last due
// phrase: khối lượng việc của các cơ quan
// phrase: workload of agencies

MATCH (agency:Agency)-[part:LEADS|CO_LEADS]->(task:Task)
WITH agency, task, collect(DISTINCT type(part)) AS parts
RETURN agency,
  sum(CASE WHEN 'LEADS' IN parts THEN 1 ELSE 0 END) AS leads,
  sum(CASE WHEN 'CO_LEADS' IN parts THEN 1 ELSE 0 END) AS coLeads,
  min(task.dueDate) AS first, max(task.dueDate) AS last
ORDER BY leads DESC, coLeads DESC, agency.name
