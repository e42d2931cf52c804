package vn.daumoi.engine;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;

/** Names the shared engine to an application context, as the settings of an external server. */
public final class TestEngineInitializer
        implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Engine engine = TestEngine.get().engine();
        TestPropertyValues.of(
                        "daumoi.neo4j.uri=" + engine.uri(),
                        "daumoi.neo4j.username=" + engine.username(),
                        "daumoi.neo4j.password=" + engine.password(),
                        "daumoi.import-on-first-start=false",
                        // a look at the queries amid another test would find half a graph
                        "daumoi.query.look-every=1h")
                .applyTo(context);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
