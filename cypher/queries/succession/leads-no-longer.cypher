// title.vi: Nhiệm vụ của cơ quan không còn nữa
// title.en: Tasks of agencies that are no more
// description.vi: Nhiệm vụ do cơ quan đã sáp nhập hoặc chuyển chức năng chủ trì, và các cơ quan kế thừa có thể chịu trách nhiệm.
// description.en: Tasks led by an agency that has merged or handed over, and who may answer for them today.
// view: table
// tags: kế-thừa, chủ-trì
// column: task | Nhiệm vụ | Task
// column: lead | Chủ trì theo văn bản | Lead by the document
// column: heirs | Cơ quan kế thừa | Successors
// column: due | Thời hạn | Due
// phrase: nhiệm vụ của cơ quan đã sáp nhập
// phrase: tasks of agencies that have merged

MATCH (lead:Agency)-[:LEADS]->(task:Task)
WHERE EXISTS { (lead)-[:SUCCEEDED_BY]->(:Agency) }
CALL (lead) {
  MATCH (lead)-[:SUCCEEDED_BY]->(heir:Agency)
  WITH DISTINCT heir ORDER BY heir.name
  RETURN collect(heir) AS heirs
}
RETURN DISTINCT task, lead, heirs, task.dueDate AS due
ORDER BY lead.name, task.documentKey, task.order
