package vn.daumoi.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.neo4j.core.Neo4jClient;
import vn.daumoi.directive.DirectiveService;
import vn.daumoi.directive.Import;

/** Backup and restore of a folder that holds the directive, on an engine of its own. */
class BackupIT {

    @TempDir
    static Path temporary;

    static Path home;
    static ConfigurableApplicationContext server;
    static List<String> graph;
    static Path backup;
    static Manifest made;

    @BeforeAll
    static void backUpWhileItRuns() throws IOException {
        home = temporary.resolve("home");
        server = OwnServer.on(home);
        DirectiveService directives = server.getBean(DirectiveService.class);
        Import read = directives.read("05-CT-TTg-2023.txt", directive());
        directives.publish(read.id());
        directives.read("chờ duyệt.txt", directive());
        graph = WholeGraph.lines(server.getBean(Neo4jClient.class));
        backup = temporary.resolve("sao lưu.zip");
        made = server.getBean(BackupService.class).makeAt(backup);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void saysWhatItHolds() {
        assertThat(made.counts().tasks()).isEqualTo(72);
        assertThat(made.counts().documents()).isPositive();
        assertThat(made.schema()).isGreaterThanOrEqualTo(2);
        assertThat(made.format()).isEqualTo(1);
        assertThat(made.automatic()).isFalse();
        assertThat(made.files())
                .extracting(Manifest.Entry::path)
                .anyMatch(path -> path.startsWith("neo4j/data/databases/neo4j/"))
                .anyMatch(path -> path.startsWith("neo4j/data/databases/system/"))
                .anyMatch(path -> path.startsWith("neo4j/data/transactions/neo4j/"))
                .anyMatch(path -> path.startsWith("drafts/"))
                .noneMatch(path -> path.startsWith("daumoi.") || path.contains("/logs/") || path.contains("_lock"));
        assertThat(BackupFile.check(backup)).isEqualTo(made);
        assertThat(home.resolve("daumoi.copy")).doesNotExist();
    }

    @Test
    void theRestoredFolderHoldsTheSameGraphAndDrafts() {
        Path other = temporary.resolve("other/home");
        Restore.Result result = Restore.run(backup, other, false, Instant.parse("2026-02-03T04:05:06Z"));
        assertThat(result.manifest()).isEqualTo(made);
        assertThat(result.replaced()).isEmpty();
        assertThat(other.resolve("daumoi.restored")).exists();
        try (var restored = OwnServer.on(other)) {
            assertThat(WholeGraph.lines(restored.getBean(Neo4jClient.class))).isEqualTo(graph);
            assertThat(restored.getBean(DirectiveService.class).drafts())
                    .extracting(Import::fileName)
                    .containsExactly("chờ duyệt.txt");
            assertThat(restored.getBean(Neo4jClient.class)
                            .query(
                                    "CALL db.index.fulltext.queryNodes('taskText', 'dan cu') YIELD node RETURN count(node)")
                            .fetchAs(Long.class)
                            .one())
                    .as("the search finds what it found")
                    .isEqualTo(server.getBean(Neo4jClient.class)
                            .query(
                                    "CALL db.index.fulltext.queryNodes('taskText', 'dan cu') YIELD node RETURN count(node)")
                            .fetchAs(Long.class)
                            .one());
            assertThat(other.resolve("daumoi.restored"))
                    .as("told to the audit trail")
                    .doesNotExist();
        }
    }

    @Test
    void refusesAFolderThatIsInUse() {
        assertThatExceptionOfType(vn.daumoi.engine.EngineException.class)
                .isThrownBy(() -> Restore.run(backup, home, true, Instant.now()))
                .satisfies(e -> assertThat(e.key()).isEqualTo("start.held"));
    }

    @Test
    void asksBeforeItReplacesAndKeepsWhatWasThere() throws IOException {
        Path used = Files.createDirectories(temporary.resolve("used"));
        Files.createDirectories(used.resolve("drafts/old"));
        Files.createDirectories(used.resolve("backups"));
        Files.writeString(used.resolve("backups/daumoi-auto-20260101-000000.zip"), "not for us to judge");
        assertThatExceptionOfType(BackupException.class)
                .isThrownBy(() -> Restore.run(backup, used, false, Instant.now()))
                .withMessageContaining("--replace")
                .withMessageContaining(used.toString());
        assertThat(names(used)).contains("drafts", "backups").doesNotContain("neo4j");

        Restore.Result result = Restore.run(backup, used, true, Instant.parse("2026-02-03T04:05:06Z"));
        assertThat(result.replaced()).contains(used.resolve("replaced-20260203-040506"));
        assertThat(used.resolve("replaced-20260203-040506/drafts/old")).isDirectory();
        assertThat(names(used)).contains("neo4j", "drafts", "backups", "daumoi.restored");
        assertThat(used.resolve("backups/daumoi-auto-20260101-000000.zip")).exists();
        assertThat(used.resolve("daumoi.restore")).doesNotExist();
    }

    @Test
    void aDamagedOneChangesNothing() throws IOException {
        Path damaged = temporary.resolve("damaged.zip");
        Path folder = temporary.resolve("never");
        long size = Files.size(backup);
        var random = new java.util.Random(7);
        for (int round = 0; round < 20; round++) {
            Files.copy(backup, damaged, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            try (var file = new RandomAccessFile(damaged.toFile(), "rw")) {
                if (round % 4 == 0) {
                    file.setLength(random.nextLong(size));
                } else {
                    long at = random.nextLong(size);
                    file.seek(at);
                    int before = file.read();
                    file.seek(at);
                    file.write(before ^ 0x55);
                }
            }
            if (harmless(damaged)) {
                continue;
            }
            assertThatExceptionOfType(BackupException.class)
                    .as("round " + round)
                    .isThrownBy(() -> Restore.run(damaged, folder, false, Instant.now()));
            assertThat(folder).doesNotExist();
        }
    }

    /** A byte that carries nothing, such as the time in a local header: all that is in the file is still as it was. */
    private static boolean harmless(Path file) {
        try {
            return BackupFile.check(file).equals(made);
        } catch (BackupException e) {
            return false;
        }
    }

    @Test
    void anotherFileIsNoBackup() throws IOException {
        Path text = Files.writeString(temporary.resolve("a.txt"), "chữ");
        assertThatExceptionOfType(BackupException.class).isThrownBy(() -> BackupFile.check(text));
        assertThatExceptionOfType(BackupException.class)
                .isThrownBy(() -> BackupFile.check(temporary.resolve("none.zip")))
                .satisfies(e -> assertThat(e.key()).isEqualTo("backup.noFile"));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        }
    }

    private static byte[] directive() throws IOException {
        try (var in = Objects.requireNonNull(BackupIT.class.getResourceAsStream("/directives/05-CT-TTg-2023.txt"))) {
            return in.readAllBytes();
        }
    }
}
