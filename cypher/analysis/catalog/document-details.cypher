// All fields of all legal documents, and what else they are found by.
MATCH (document:LegalDocument)
RETURN document {
  .key, .number, .year, .type, .title, .issuer, .issuedOn, .recognised, .read,
  assigns: COUNT { MATCH (document)<-[:ASSIGNED_BY]-(task:Task) RETURN DISTINCT task },
  citedBy: COUNT { MATCH (document)<-[:CITES]-(task:Task) RETURN DISTINCT task },
  relations: COLLECT {
    MATCH (document)-[relation:AMENDS|REPLACES|BASED_ON]->(other:LegalDocument)
    WITH DISTINCT type(relation) AS type, other
    RETURN {type: type, document: other {.key, .number, .year, .title}} AS relation
    ORDER BY type, other.number, other.key
  }
} AS document, coalesce(document.aliases, []) AS aliases
