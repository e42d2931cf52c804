package vn.daumoi.backup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.daumoi.DaumoiApplication;

/** The application in this process on a data folder of its own, with the embedded engine and without a web server. */
public final class OwnServer {

    private OwnServer() {}

    /** Starts it; the caller closes it. */
    public static ConfigurableApplicationContext on(Path home, String... settings) {
        return on(home, List.of(), settings);
    }

    /** As {@link #on(Path, String...)}, with more beans. */
    static ConfigurableApplicationContext on(Path home, List<Class<?>> more, String... settings) {
        var arguments = new ArrayList<>(List.of("--daumoi.home=" + home, "--daumoi.neo4j.uri="));
        arguments.addAll(List.of(settings));
        return new SpringApplicationBuilder(DaumoiApplication.class)
                .sources(more.toArray(Class[]::new))
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .properties(
                        "spring.autoconfigure.exclude=com.vaadin.flow.spring.SpringBootAutoConfiguration",
                        "daumoi.import-on-first-start=false")
                .run(arguments.toArray(String[]::new));
    }
}
