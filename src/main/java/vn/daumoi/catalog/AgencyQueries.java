package vn.daumoi.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import vn.daumoi.engine.Cypher;
import vn.daumoi.graph.Slice;

/** The statements behind {@link AgencyService}. */
@Component
class AgencyQueries {

    private static final List<String> COUNTS = List.of("leads", "coLeads");

    private final Neo4jClient neo4j;

    AgencyQueries(Neo4jClient neo4j) {
        this.neo4j = neo4j;
    }

    NamedRow.Page page(@Nullable String text, Slice slice) {
        return NamedRow.page(neo4j, "catalog/agency-rows", text, slice, COUNTS);
    }

    List<Agency> details(List<String> keys) {
        var found = new HashMap<String, Agency>();
        neo4j.query(Cypher.named("catalog/agency-details"))
                .bindAll(Map.of("keys", keys))
                .fetchAs(Agency.class)
                .mappedBy((types, row) -> agency(row.get("agency")))
                .all()
                .forEach(agency -> found.put(agency.key(), agency));
        return Read.inOrder(keys, found);
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
