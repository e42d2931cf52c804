// title.vi: Cơ quan này làm việc với ai
// title.en: Whom an agency works with
// description.vi: Các nhiệm vụ một cơ quan chủ trì và những cơ quan phối hợp, vẽ thành đồ thị.
// description.en: The tasks an agency leads and who helps with them, as a graph.
// view: graph
// tags: chủ-trì, phối-hợp, đồ-thị
// parameter: agency agency required | Cơ quan | Agency
// phrase: {agency} làm việc với ai
// phrase: whom does {agency} work with

MATCH (agency:Agency {key: $agency})-[leads:LEADS]->(task:Task)
OPTIONAL MATCH (helper:Agency)-[helps:CO_LEADS]->(task)
RETURN agency, leads, task, helps, helper
ORDER BY task.documentKey, task.order, helper.name
