package vn.daumoi.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * The packaged program with the directive in it, started once for all test classes that only look at it. Whoever changes the
 * graph, the accounts or the settings, or guesses passwords, starts a server of their own ({@link PackagedServer}).
 */
final class SharedServer {

    private static final PackagedServer RUNNING = start();

    private SharedServer() {}

    /** The server; nobody closes it. */
    static PackagedServer get() {
        return RUNNING;
    }

    private static PackagedServer start() {
        try {
            Path home = Files.createTempDirectory("daumoi-e2e-home-");
            PackagedServer server = PackagedServer.start(home, "--daumoi.backup.enabled=false");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                try {
                    FileSystemUtils.deleteRecursively(home);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
