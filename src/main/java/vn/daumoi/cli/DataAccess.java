package vn.daumoi.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.web.client.RestClient;
import vn.daumoi.access.Person;
import vn.daumoi.access.SignedIn;
import vn.daumoi.engine.Holder;
import vn.daumoi.engine.OperatorKey;

/**
 * How a command reaches the data: where a server of ours holds the data folder, through that server's REST interface;
 * otherwise in this process, by the application's own services, without a web server.
 *
 * <pre>{@code
 * try (DataAccess data = daumoi.data()) {
 *     return data.use(rest -> rest.get().uri("/api/v1/tasks")…, beans -> beans.get(CatalogService.class)…);
 * }
 * }</pre>
 */
final class DataAccess implements AutoCloseable {

    private final @Nullable RestClient server;
    private final @Nullable ConfigurableApplicationContext context;

    private DataAccess(@Nullable RestClient server, @Nullable ConfigurableApplicationContext context) {
        this.server = server;
        this.context = context;
    }

    /**
     * Looks for a server, and starts the application where there is none.
     *
     * @throws vn.daumoi.engine.EngineException where a process holds the folder that serves nothing (yet)
     */
    static DataAccess open(Class<?> application) {
        Environment settings = settings();
        if (settings.getProperty("daumoi.neo4j.uri", "").isBlank()) {
            Path home = Path.of(settings.getRequiredProperty("daumoi.home"));
            Optional<Holder> holder = Holder.of(home);
            if (holder.isPresent()) {
                if (holder.get().address().isEmpty()) {
                    throw holder.get().inTheWay(home);
                }
                return new DataAccess(server(home, holder.get()), null);
            }
        }
        return new DataAccess(
                null,
                new SpringApplicationBuilder(application)
                        .web(WebApplicationType.NONE)
                        .lazyInitialization(true)
                        .properties(
                                // it cannot do without a servlet context
                                "spring.autoconfigure.exclude=com.vaadin.flow.spring.SpringBootAutoConfiguration",
                                "daumoi.import-on-first-start=false")
                        .run());
    }

    /** The settings, for what is done before there is an application. */
    static Environment settings() {
        ConfigurableEnvironment settings = new StandardEnvironment();
        ConfigDataEnvironmentPostProcessor.applyTo(settings);
        return settings;
    }

    private static RestClient server(Path home, Holder holder) {
        RestClient.Builder client = RestClient.builder().baseUrl(holder.address());
        OperatorKey.of(home).ifPresent(key -> client.defaultHeaders(headers -> headers.setBearerAuth(key)));
        return client.build();
    }

    /**
     * Does the work in one of two ways.
     *
     * @param remote by REST, with the server's address as base
     * @param local with a function that gives the application's beans
     */
    <T> T use(Function<RestClient, T> remote, Function<Beans, T> local) {
        if (server != null) {
            return remote.apply(server);
        }
        ConfigurableApplicationContext here = Objects.requireNonNull(context);
        return SignedIn.as(Person.CONSOLE, () -> local.apply(here::getBean));
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
    }

    /** The services of the application in this process. */
    @FunctionalInterface
    interface Beans {
        <T> T get(Class<T> type);
    }
}
