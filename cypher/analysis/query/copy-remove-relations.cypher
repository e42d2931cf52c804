// Relations that are gone.
UNWIND $ids AS id
MATCH ()-[relation]->() WHERE elementId(relation) = id
DELETE relation
