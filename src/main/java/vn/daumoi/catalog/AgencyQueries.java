package vn.daumoi.catalog;

import java.util.List;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import vn.daumoi.engine.Cypher;

/** The statements behind {@link AgencyService}. */
@Component
class AgencyQueries {

    private final Neo4jClient neo4j;

    AgencyQueries(Neo4jClient neo4j) {
        this.neo4j = neo4j;
    }

    /** All there are, with what the list finds and sorts them by. */
    List<NamedRow<Agency>> all() {
        return neo4j
                .query(Cypher.named("catalog/agency-details"))
                .fetchAs(Agency.class)
                .mappedBy((types, row) -> agency(row.get("agency")))
                .all()
                .stream()
                .map(AgencyQueries::row)
                .toList();
    }

    private static NamedRow<Agency> row(Agency agency) {
        return new NamedRow<>(
                agency, agency.key(), agency.name(), agency.kind(), agency.aliases(), agency.leads(), agency.coLeads());
    }

    private static Agency agency(Value from) {
        return new Agency(
                Read.text(from, "key"),
                Read.text(from, "name"),
                Read.text(from, "kind"),
                Read.texts(from, "aliases"),
                Read.truth(from, "collective", false),
                Read.truth(from, "recognised", false),
                Read.date(from, "validFrom"),
                Read.date(from, "validTo"),
                Read.one(from, "partOf", Read::agency),
                Read.list(from, "members", Read::agency),
                from.get("leads").asLong(),
                from.get("coLeads").asLong());
    }
}
