package vn.daumoi.engine;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/**
 * The engine on its way up. The embedded one starts in a thread of its own, beside the application context, because
 * each takes seconds and neither needs the other until the first query.
 */
final class EngineStart implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(EngineStart.class);

    private static final Pattern SERVER =
            Pattern.compile("(neo4j|bolt)(\\+s|\\+ssc)?://[\\w.\\-\\[\\]:]+/?(\\?[\\w=&.\\-]*)?");

    private final @Nullable DataFolder folder;
    private final CompletableFuture<Engine> engine;

    private EngineStart(@Nullable DataFolder folder, CompletableFuture<Engine> engine) {
        this.folder = folder;
        this.engine = engine;
    }

    /**
     * Begins.
     *
     * @param check what else must hold; done once the folder is ours and before the engine costs anything
     * @throws EngineException where the data folder is held or cannot be written, or the jar has no engine and no
     *     server is named
     */
    static EngineStart begin(Environment settings, Runnable check) {
        String uri = settings.getProperty("daumoi.neo4j.uri", "");
        if (!uri.isBlank()) {
            check.run();
            return external(
                    uri,
                    settings.getProperty("daumoi.neo4j.username", ""),
                    settings.getProperty("daumoi.neo4j.password", ""));
        }
        if (!ClassUtils.isPresent("org.neo4j.dbms.api.DatabaseManagementServiceBuilder", null)) {
            throw new EngineException("start.noEngine", List.of());
        }
        return embedded(Path.of(settings.getRequiredProperty("daumoi.home")), check);
    }

    private static EngineStart external(String uri, String username, String password) {
        if (!SERVER.matcher(uri).matches()) {
            throw new EngineException("start.badUri", List.of(uri));
        }
        return new EngineStart(
                null, CompletableFuture.completedFuture(new ExternalNeo4j(URI.create(uri), username, password)));
    }

    private static EngineStart embedded(Path home, Runnable check) {
        DataFolder folder = DataFolder.hold(home);
        try {
            check.run();
        } catch (EngineException e) {
            folder.close();
            throw e;
        }
        var engine = new CompletableFuture<Engine>();
        Thread.ofPlatform().name("neo4j-start").start(() -> {
            try {
                engine.complete(EmbeddedNeo4j.start(folder.path()));
            } catch (Throwable e) {
                engine.completeExceptionally(e);
            }
        });
        return new EngineStart(folder, engine);
    }

    /**
     * The engine, once it is up.
     *
     * @throws EngineException where it did not come up
     */
    Engine await() {
        try {
            return engine.join();
        } catch (CompletionException e) {
            LOG.debug("The embedded engine did not start", e);
            throw new EngineException(
                    "start.engine",
                    List.of(folder == null ? "" : folder.path().toString(), innermost(e)),
                    e.getCause() == null ? e : e.getCause());
        }
    }

    /** The folder this process holds; nothing where the data are on a server elsewhere. */
    Optional<DataFolder> folder() {
        return Optional.ofNullable(folder);
    }

    @Override
    public void destroy() {
        // a context that fails early is closed while the engine is still starting
        engine.handle((started, failure) -> {
                    if (started != null) {
                        started.close();
                    }
                    return started;
                })
                .join();
        if (folder != null) {
            folder.close();
        }
    }

    private static String innermost(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
