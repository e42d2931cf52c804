package vn.daumoi.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.neo4j.core.Neo4jClient;
import vn.daumoi.DaumoiApplication;
import vn.daumoi.access.Role;
import vn.daumoi.access.Staff;
import vn.daumoi.engine.Transactions;

/** The program in this process, without its web server and screens, for an administrator. */
final class BenchContext {

    private BenchContext() {}

    /** With the graph there is in the folder, or none. */
    static ConfigurableApplicationContext on(Path home) {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(DaumoiApplication.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .properties("spring.autoconfigure.exclude=com.vaadin.flow.spring.SpringBootAutoConfiguration")
                // never a server of somebody's, whatever the environment says
                .run("--daumoi.home=" + home, "--daumoi.import-on-first-start=false", "--daumoi.neo4j.uri=");
        Staff.act(Staff.with(Role.ADMINISTRATOR));
        return context;
    }

    /** With a made-up plan, which is loaded where the folder is empty. */
    static ConfigurableApplicationContext with(BigPlan plan, Path home) {
        boolean there = Files.exists(home.resolve("neo4j"));
        ConfigurableApplicationContext context = on(home);
        if (!there) {
            new BigPlanLoader(context.getBean(Neo4jClient.class), context.getBean(Transactions.class)).load(plan);
        }
        return context;
    }
}
