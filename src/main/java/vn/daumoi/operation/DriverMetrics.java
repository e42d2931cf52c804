package vn.daumoi.operation;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToLongFunction;
import org.neo4j.driver.Config;
import org.neo4j.driver.observation.metrics.ConnectionPoolMetrics;
import org.neo4j.driver.observation.metrics.Metrics;
import org.neo4j.driver.observation.metrics.MetricsObservationProvider;
import org.springframework.boot.neo4j.autoconfigure.ConfigBuilderCustomizer;
import org.springframework.stereotype.Component;

/** The driver's figures on its connections, over all servers it talks to: {@code daumoi.database.connections…}. */
@Component
class DriverMetrics implements ConfigBuilderCustomizer, MeterBinder {

    /** Plain counters; the driver's Micrometer module would time every record that is read. */
    private final MetricsObservationProvider provider = MetricsObservationProvider.newInstance();

    @Override
    public void customize(Config.ConfigBuilder config) {
        config.withObservationProvider(provider);
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        now(meters, "in-use", ConnectionPoolMetrics::inUse);
        now(meters, "idle", ConnectionPoolMetrics::idle);
        now(meters, "opening", ConnectionPoolMetrics::creating);
        now(meters, "waited-for", ConnectionPoolMetrics::acquiring);
        since(meters, "opened", ConnectionPoolMetrics::created);
        since(meters, "failed", ConnectionPoolMetrics::failedToCreate);
        since(meters, "timeouts", ConnectionPoolMetrics::timedOutToAcquire);
    }

    private void now(MeterRegistry meters, String state, ToLongFunction<ConnectionPoolMetrics> figure) {
        Gauge.builder("daumoi.database.connections", provider.metrics(), m -> sum(m, figure))
                .description("Connections to the database, by what they do")
                .tag("state", state)
                .register(meters);
    }

    private void since(MeterRegistry meters, String what, ToLongFunction<ConnectionPoolMetrics> figure) {
        FunctionCounter.builder("daumoi.database.connections." + what, provider.metrics(), m -> sum(m, figure))
                .description("Connections to the database since the start")
                .register(meters);
    }

    private static long sum(Metrics metrics, ToLongFunction<ConnectionPoolMetrics> figure) {
        return metrics.connectionPoolMetrics().stream().mapToLong(figure).sum();
    }
}
