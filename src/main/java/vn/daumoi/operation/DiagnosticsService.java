package vn.daumoi.operation;

import com.vaadin.flow.server.Platform;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Service;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;
import vn.daumoi.engine.Cypher;

/** Looks at the program and its database, also where the database does not answer. */
@Service
@Needs(Permission.ADMINISTER)
public class DiagnosticsService {

    private final Neo4jClient neo4j;
    private final DatabaseState state;
    private final Store store;
    private final OpenScreens screens;
    private final RecentProblems problems;
    private final Environment settings;

    DiagnosticsService(
            Neo4jClient neo4j,
            DatabaseState state,
            Store store,
            OpenScreens screens,
            RecentProblems problems,
            Environment settings) {
        this.neo4j = neo4j;
        this.state = state;
        this.store = store;
        this.screens = screens;
        this.problems = problems;
        this.settings = settings;
    }

    /** Everything as it is now; figures of the database may be some seconds old. */
    public Diagnostics read() {
        DatabaseState.Sample sample = state.sample();
        Runtime machine = Runtime.getRuntime();
        return new Diagnostics(
                new Diagnostics.Versions(
                        settings.getProperty("daumoi.version", ""),
                        Runtime.version().toString(),
                        sample.up() ? neo4jVersion() : "",
                        Platform.getVaadinVersion().orElse(""),
                        System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                                + System.getProperty("os.arch")),
                Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()),
                new Diagnostics.Folder(store.home(), store.free(), store.embedded() ? store.bytes() : Double.NaN),
                new Diagnostics.Database(store.embedded(), store.server(), sample.up(), sample.pingSeconds()),
                sample.up() ? schemaVersion() : 0,
                sample.counts(),
                new Diagnostics.Use(
                        screens.sessions(),
                        screens.tabs(),
                        machine.totalMemory() - machine.freeMemory(),
                        machine.maxMemory(),
                        machine.availableProcessors()),
                Settings.inForce(settings),
                problems.problems());
    }

    private String neo4jVersion() {
        try {
            return neo4j.query(Cypher.named("operation/database"))
                    .fetchAs(String.class)
                    .mappedBy((types, row) -> row.get("version").asString() + " "
                            + row.get("edition").asString())
                    .one()
                    .orElse("");
        } catch (DataAccessException | Neo4jException e) {
            return "";
        }
    }

    private int schemaVersion() {
        try {
            return neo4j.query(Cypher.named("operation/schema-version"))
                    .fetchAs(Integer.class)
                    .one()
                    .orElse(0);
        } catch (DataAccessException | Neo4jException e) {
            return 0;
        }
    }
}
