package vn.daumoi.directive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import vn.daumoi.directive.meaning.Successions;
import vn.daumoi.engine.Cypher;
import vn.daumoi.engine.Transactions;
import vn.daumoi.graph.PlanStamp;

/**
 * Keeps in the graph who took over from the agencies that are in it: at each start, for what the gazetteer has learnt since, and
 * with each publication, for the agencies that came with it.
 */
@Component
@Order(1)
class SuccessionWriter implements ApplicationRunner {

    private final List<Map<String, Object>> rows =
            new Successions().all().stream().map(SuccessionWriter::row).toList();
    private final Neo4jClient neo4j;
    private final Transactions transactions;
    private final PlanStamp stamp;

    SuccessionWriter(Neo4jClient neo4j, Transactions transactions, PlanStamp stamp) {
        this.neo4j = neo4j;
        this.stamp = stamp;
        this.transactions = transactions;
    }

    @Override
    public void run(ApplicationArguments args) {
        // a start that has nothing to add writes nothing: it must also succeed on a full disk
        if (!missing().isEmpty()) {
            transactions.write(this::write);
        }
    }

    @EventListener
    void published(DocumentPublished document) {
        write();
    }

    private void write() {
        List<Map<String, Object>> missing = missing();
        if (!missing.isEmpty()) {
            neo4j.query(Cypher.named("directive/successions"))
                    .bindAll(Map.of("rows", missing))
                    .run();
            stamp.touch();
        }
    }

    private List<Map<String, Object>> missing() {
        return neo4j
                .query(Cypher.named("directive/successions-missing"))
                .bindAll(Map.of("rows", rows))
                .fetchAs(Long.class)
                .all()
                .stream()
                .map(place -> rows.get(Math.toIntExact(place)))
                .toList();
    }

    private static Map<String, Object> row(Successions.Succession succession) {
        Draft.Agency to = succession.to();
        var properties = new HashMap<String, Object>(
                Map.of("name", to.name(), "kind", to.kind(), "aliases", to.aliases(), "recognised", true));
        put(properties, "validFrom", to.validFrom());
        put(properties, "validTo", to.validTo());
        var row = new HashMap<String, Object>(Map.of(
                "from", succession.from(),
                "to", to.key(),
                "properties", properties,
                "scope", succession.scope(),
                "basis", succession.basis(),
                "words", succession.words()));
        put(row, "on", succession.on());
        return row;
    }

    private static void put(Map<String, Object> row, String name, @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            row.put(name, value);
        }
    }
}
