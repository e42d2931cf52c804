package vn.daumoi.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.springframework.stereotype.Component;

/** The figures on the database: {@code daumoi.database.*}, {@code daumoi.graph.*}. */
@Component
class DatabaseMetrics implements MeterBinder {

    private static final List<String> LABELS = List.of("Task", "Agency", "Database", "LegalDocument", "Passage");

    private final DatabaseState state;
    private final Store store;

    DatabaseMetrics(DatabaseState state, Store store) {
        this.state = state;
        this.store = store;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("daumoi.database.up", state, s -> s.sample().up() ? 1 : 0)
                .description("Whether the database answers")
                .register(meters);
        Gauge.builder("daumoi.database.ping", state, s -> s.sample().pingSeconds())
                .description("How long a statement takes that does nothing")
                .baseUnit("seconds")
                .register(meters);
        for (String label : LABELS) {
            Gauge.builder("daumoi.graph.nodes", state, s -> count(s, label))
                    .description("Nodes in the graph")
                    .tag("label", label)
                    .register(meters);
        }
        Gauge.builder("daumoi.graph.relations", state, s -> count(s, "relations"))
                .description("Relations in the graph")
                .register(meters);
        if (store.embedded()) {
            Gauge.builder("daumoi.database.size", store, Store::bytes)
                    .description("Files of the embedded database")
                    .baseUnit("bytes")
                    .register(meters);
        }
    }

    private static double count(DatabaseState state, String what) {
        Long count = state.sample().counts().get(what);
        return count == null ? Double.NaN : count;
    }
}
