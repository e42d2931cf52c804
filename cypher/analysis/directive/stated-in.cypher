UNWIND $rows AS row
MATCH (task:Task {key: row.task})
MATCH (passage:Passage {key: row.passage})
CREATE (task)-[relation:STATED_IN]->(passage)
SET relation = row.properties
