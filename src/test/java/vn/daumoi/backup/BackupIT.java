package vn.daumoi.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.data.neo4j.core.Neo4jClient;
import vn.daumoi.access.Person;
import vn.daumoi.access.SignedIn;
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
        server = OwnServer.on(home, List.of(SetClock.class), "--daumoi.backup.keep=2");
        DirectiveService directives = server.getBean(DirectiveService.class);
        byte[] directive = directive();
        backup = temporary.resolve("sao lưu.zip");
        SignedIn.as(Person.CONSOLE, () -> {
            Import read = directives.read("05-CT-TTg-2023.txt", directive);
            directives.publish(read.id());
            directives.read("chờ duyệt.txt", directive);
            graph = WholeGraph.lines(server.getBean(Neo4jClient.class));
            made = server.getBean(BackupService.class).makeAt(backup);
        });
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
            Neo4jClient neo4j = restored.getBean(Neo4jClient.class);
            assertThat(withoutTrail(WholeGraph.lines(neo4j))).isEqualTo(withoutTrail(graph));
            assertThat(neo4j.query("MATCH (entry:__Audit) RETURN entry.action ORDER BY entry.number DESC LIMIT 1")
                            .fetchAs(String.class)
                            .one())
                    .contains("DATA_RESTORED");
            assertThat(SignedIn.as(
                            Person.CONSOLE,
                            () -> restored.getBean(DirectiveService.class).drafts()))
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
    void backsUpDailyKeepsTheNewestAndTouchesNothingElse() throws IOException {
        AutomaticBackups automatic = server.getBean(AutomaticBackups.class);
        BackupFolder folder = server.getBean(BackupFolder.class);
        Path elses = Files.createDirectories(home.resolve("backups")).resolve("daumoi-auto-20200101-000000.zip");
        Files.writeString(elses, "of somebody else");
        SetClock.now = Instant.parse("2026-03-01T08:00:00Z");
        automatic.look();
        assertThat(names(folder)).containsExactly("daumoi-auto-20260301-080000.zip");
        assertThat(folder.automatic().getFirst().state()).isEqualTo(Backup.State.WHOLE);

        SetClock.now = Instant.parse("2026-03-02T07:59:59Z");
        automatic.look();
        assertThat(names(folder)).as("not a day later yet").hasSize(1);
        assertThat(automatic.status().next()).isEqualTo("2026-03-02T08:00:00Z");

        SetClock.now = Instant.parse("2026-03-09T12:00:00Z");
        automatic.look();
        automatic.look();
        assertThat(names(folder))
                .as("one after the days the program was off")
                .containsExactly("daumoi-auto-20260309-120000.zip", "daumoi-auto-20260301-080000.zip");

        SetClock.now = Instant.parse("2026-02-01T00:00:00Z");
        automatic.look();
        automatic.look();
        assertThat(names(folder))
                .as(
                        "one, and only one, after the clock went back; the oldest made goes, not the one with the oldest date")
                .containsExactly("daumoi-auto-20260201-000000.zip", "daumoi-auto-20260309-120000.zip");
        assertThat(elses).hasContent("of somebody else");
        assertThat(automatic.status().lastFailure()).isNull();
        SetClock.now = null;
    }

    @Test
    void aFailedAutomaticOneIsKeptForTheScreenAndTriedAgain() throws IOException {
        AutomaticBackups automatic = server.getBean(AutomaticBackups.class);
        Path folder = home.resolve("backups");
        Path aside = home.resolve("replaced-aside");
        SetClock.now = Instant.parse("2027-01-01T00:00:00Z");
        Files.createDirectories(folder);
        Files.move(folder, aside);
        Files.writeString(folder, "a file where a folder belongs");
        automatic.look();
        AutomaticStatus.Failure failure = automatic.status().lastFailure();
        assertThat(failure).isNotNull();
        assertThat(failure.at()).isEqualTo("2027-01-01T00:00:00Z");
        assertThat(failure.key()).isEqualTo("backup.unwritable");
        Files.delete(folder);
        Files.move(aside, folder);
        automatic.look();
        assertThat(automatic.status().lastFailure()).isNull();
        SetClock.now = null;
    }

    @Test
    void refusesANewerSchemaAndANewerFormat() throws IOException {
        Path data = Files.createDirectories(temporary.resolve("stub/drafts"));
        Files.writeString(data.resolve("x"), "x");
        Path newer = temporary.resolve("newer.zip");
        BackupFile.write(
                data.getParent(), new Manifest(1, "9.9", 999, Instant.EPOCH, 0, made.counts(), List.of()), newer);
        Path folder = temporary.resolve("untouched");
        assertThatExceptionOfType(BackupException.class)
                .isThrownBy(() -> Restore.run(newer, folder, false, Instant.now()))
                .withMessageContaining("999")
                .withMessageContaining("9.9")
                .withMessageContaining("newer Đầu Mối");
        Path format = temporary.resolve("format.zip");
        assertThatExceptionOfType(BackupException.class)
                .isThrownBy(() -> BackupFile.write(
                        data.getParent(),
                        new Manifest(2, "9.9", 1, Instant.EPOCH, 0, made.counts(), List.of()),
                        format))
                .satisfies(e -> assertThat(e.key()).isEqualTo("backup.newerFormat"));
        assertThat(format).as("not even written").doesNotExist();
        assertThat(folder).doesNotExist();
    }

    @Test
    void nothingLeavesTheFolderItIsUnpackedInto() throws IOException {
        for (String path : List.of("../evil", "/evil", "drafts/../../evil", "daumoi.lock", "backups/x")) {
            Path file = temporary.resolve("evil.zip");
            try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(file))) {
                zip.putNextEntry(new java.util.zip.ZipEntry("manifest.json"));
                String sha = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881";
                zip.write(
                        ("{\"format\":1,\"program\":\"x\",\"schema\":1,\"createdAt\":\"2026-01-01T00:00:00Z\",\"serial\":0,"
                                        + "\"counts\":{\"tasks\":0,\"agencies\":0,\"databases\":0,\"documents\":0,\"accounts\":0},"
                                        + "\"files\":[{\"path\":\"" + path + "\",\"size\":1,\"sha256\":\"" + sha
                                        + "\"}]}")
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
                zip.putNextEntry(new java.util.zip.ZipEntry(path));
                zip.write('x');
            }
            assertThatExceptionOfType(BackupException.class)
                    .as(path)
                    .isThrownBy(() -> Restore.run(file, temporary.resolve("safe"), false, Instant.now()))
                    .satisfies(e -> assertThat(e.key()).isEqualTo("backup.damaged"));
        }
        assertThat(temporary.resolve("evil")).doesNotExist();
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

    /** The trail goes on: that it was restored. */
    private static List<String> withoutTrail(List<String> lines) {
        return lines.stream().filter(line -> !line.contains("[__Audit")).toList();
    }

    private static List<String> names(BackupFolder folder) {
        return folder.automatic().stream().map(Backup::name).toList();
    }

    /** A clock that the tests set; it goes where they do not. */
    @TestConfiguration
    static class SetClock {

        static volatile @Nullable Instant now;

        @Bean
        @Primary
        InstantSource set() {
            return () -> {
                Instant set = now;
                return set == null ? Instant.now() : set;
            };
        }
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
