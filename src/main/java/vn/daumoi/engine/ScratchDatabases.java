package vn.daumoi.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.util.ClassUtils;
import org.springframework.util.FileSystemUtils;

/**
 * Starts databases in processes of their own, for queries that nobody trusts: the same program, a small heap, none of
 * this process's environment, and a folder that nobody will miss.
 */
public final class ScratchDatabases implements DisposableBean {

    /** In the data folder; not data, by its name. */
    private static final String FOLDER = "daumoi.query";

    private static final Set<String> PASSED_ON =
            Set.of("PATH", "SystemRoot", "TMPDIR", "TEMP", "TMP", "LANG", "LC_ALL");

    private final EngineStart start;
    private final long heap;
    private final Set<ScratchDatabase> running = ConcurrentHashMap.newKeySet();
    private boolean swept;

    ScratchDatabases(EngineStart start, long heap) {
        this.start = start;
        this.heap = heap;
    }

    /** Whether this program was built with the engine. */
    public boolean possible() {
        return ClassUtils.isPresent("org.neo4j.dbms.api.DatabaseManagementServiceBuilder", null);
    }

    /** The statements that make the indexes and constraints of the domain, without the program's own. */
    public static List<String> schema() {
        return MigrationFile.onClassPath().stream()
                .flatMap(file -> file.statements().stream())
                .filter(statement -> statement.contains("CREATE ") && !statement.contains(":__"))
                .toList();
    }

    /** Starts one; it is up some seconds later. */
    public ScratchDatabase start() {
        try {
            Path folder = Files.createTempDirectory(parent(), "daumoi-query-");
            var command = new ProcessBuilder(command(folder));
            command.environment().keySet().retainAll(PASSED_ON);
            command.redirectError(ProcessBuilder.Redirect.DISCARD);
            ScratchDatabase database = ScratchDatabase.start(command, folder);
            running.removeIf(other -> !other.alive());
            running.add(database);
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void destroy() {
        running.forEach(ScratchDatabase::kill);
    }

    private synchronized Path parent() throws IOException {
        var home = start.folder();
        if (home.isEmpty()) {
            return Path.of(System.getProperty("java.io.tmpdir"));
        }
        Path folder = home.get().path().resolve(FOLDER);
        if (!swept) {
            // of a process that was killed
            FileSystemUtils.deleteRecursively(folder);
            swept = true;
        }
        return Files.createDirectories(folder);
    }

    private List<String> command(Path folder) {
        var command = new ArrayList<String>();
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xmx" + (heap >> 20) + "m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:+ExitOnOutOfMemoryError",
                // the one collector that gives up, and lets the process exit, where it does little else than collect
                "-XX:+UseParallelGC",
                "-XX:ParallelGCThreads=2",
                "-XX:GCTimeLimit=90",
                "-XX:TieredStopAtLevel=1",
                "-Xlog:disable"));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument ->
                        argument.startsWith("-XX:AOTCache=") || argument.startsWith("-XX:SharedArchiveFile="))
                .forEach(command::add);
        command.addAll(
                List.of("-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        if (String.valueOf(ScratchDatabases.class.getResource("/application.yml"))
                .startsWith("jar:nested:")) {
            // in a jar that Spring Boot packed, only its launcher finds the classes
            command.add("-Dloader.main=" + ScratchNeo4j.class.getName());
            command.add("org.springframework.boot.loader.launch.PropertiesLauncher");
        } else {
            command.add(ScratchNeo4j.class.getName());
        }
        command.addAll(List.of(folder.toString(), Long.toString(heap / 3)));
        return command;
    }
}
