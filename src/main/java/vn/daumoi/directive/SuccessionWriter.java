package vn.daumoi.directive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import vn.daumoi.directive.meaning.Successions;
import vn.daumoi.engine.Cypher;
import vn.daumoi.engine.Transactions;

/**
 * Keeps in the graph who took over from the agencies that are in it: at each start, for what the gazetteer has learnt since, and
 * with each publication, for the agencies that came with it.
 */
@Component
@Order(1)
class SuccessionWriter implements ApplicationRunner {

    private final Successions successions = new Successions();
    private final Neo4jClient neo4j;
    private final Transactions transactions;

    SuccessionWriter(Neo4jClient neo4j, Transactions transactions) {
        this.neo4j = neo4j;
        this.transactions = transactions;
    }

    @Override
    public void run(ApplicationArguments args) {
        transactions.write(this::write);
    }

    @EventListener
    void published(DocumentPublished document) {
        write();
    }

    private void write() {
        Set<String> known = Set.copyOf(neo4j.query(Cypher.named("directive/agency-keys"))
                .fetchAs(String.class)
                .all());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Successions.Succession each : successions.all()) {
            if (known.contains(each.from())) {
                Draft.Agency to = each.to();
                var properties = new HashMap<String, Object>(
                        Map.of("name", to.name(), "kind", to.kind(), "aliases", to.aliases(), "recognised", true));
                put(properties, "validFrom", to.validFrom());
                put(properties, "validTo", to.validTo());
                var row = new HashMap<String, Object>(Map.of(
                        "from", each.from(),
                        "to", to.key(),
                        "properties", properties,
                        "scope", each.scope(),
                        "basis", each.basis(),
                        "words", each.words()));
                put(row, "on", each.on());
                rows.add(row);
            }
        }
        neo4j.query(Cypher.named("directive/successions"))
                .bindAll(Map.of("rows", rows))
                .run();
    }

    private static void put(Map<String, Object> row, String name, @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            row.put(name, value);
        }
    }
}
