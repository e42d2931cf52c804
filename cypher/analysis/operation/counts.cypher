// How much there is, from the counts the database keeps anyway: no node is looked at.
MATCH (:Task) RETURN 'Task' AS what, count(*) AS count
UNION ALL
MATCH (:Agency) RETURN 'Agency' AS what, count(*) AS count
UNION ALL
MATCH (:Database) RETURN 'Database' AS what, count(*) AS count
UNION ALL
MATCH (:LegalDocument) RETURN 'LegalDocument' AS what, count(*) AS count
UNION ALL
MATCH (:Passage) RETURN 'Passage' AS what, count(*) AS count
UNION ALL
MATCH ()-[relation]->() RETURN 'relations' AS what, count(relation) AS count
