// How many changes to the plan there have been, and how large it is: counts come from the count store and cost nothing, and
// tell of changes made by others than this program, who know no stamp.
CALL () { MATCH (task:Task) RETURN count(task) AS tasks }
CALL () { MATCH (agency:Agency) RETURN count(agency) AS agencies }
CALL () { MATCH (database:Database) RETURN count(database) AS databases }
CALL () { MATCH ()-[dependency:DEPENDS_ON]->() RETURN count(dependency) AS dependencies }
CALL () { MATCH ()-[report:REPORTED]->() RETURN count(report) AS reports }
CALL () { MATCH ()-[lead:LEADS]->() RETURN count(lead) AS leads }
CALL () { MATCH ()-[concern:CONCERNS]->() RETURN count(concern) AS concerns }
OPTIONAL MATCH (stamp:__Stamp {name: 'plan'})
RETURN coalesce(stamp.number, 0) AS number, tasks, agencies, databases, dependencies, reports, leads, concerns
