package vn.daumoi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every state that a swap can be killed in, each made by hand. */
class FolderSwapTest {

    @TempDir
    Path home;

    @BeforeEach
    void oldData() throws IOException {
        put("neo4j/store", "old");
        put("drafts/one", "old");
        put("backups/daumoi-auto-20260101-000000.zip", "backup");
        put("daumoi.lock", "");
    }

    @Test
    void swaps() throws IOException {
        gather();
        FolderSwap.swap(home, "replaced-x");
        assertNew();
        assertThat(FolderSwap.finish(home)).isEmpty();
    }

    @Test
    void killedWhileGathering() throws IOException {
        gather();
        assertThat(FolderSwap.finish(home)).contains("restore.undone");
        assertThat(files())
                .containsExactly(
                        "backups/daumoi-auto-20260101-000000.zip=backup",
                        "daumoi.lock=",
                        "drafts/one=old",
                        "neo4j/store=old");
    }

    @Test
    void killedWhenReady() throws IOException {
        gather();
        put("daumoi.restore/ready", "replaced-x");
        assertThat(FolderSwap.finish(home)).contains("restore.completed");
        assertNew();
    }

    @Test
    void killedWhileTheOldMovesOut() throws IOException {
        gather();
        put("daumoi.restore/ready", "replaced-x");
        Files.createDirectories(home.resolve("replaced-x"));
        Files.move(home.resolve("neo4j"), home.resolve("replaced-x/neo4j"));
        FolderSwap.finish(home);
        assertNew();
    }

    @Test
    void killedWhileTheNewMovesIn() throws IOException {
        gather();
        put("daumoi.restore/ready", "replaced-x");
        put("daumoi.restore/out", "");
        Files.createDirectories(home.resolve("replaced-x"));
        Files.move(home.resolve("neo4j"), home.resolve("replaced-x/neo4j"));
        Files.move(home.resolve("drafts"), home.resolve("replaced-x/drafts"));
        Files.move(home.resolve("daumoi.restore/new/neo4j"), home.resolve("neo4j"));
        FolderSwap.finish(home);
        assertNew();
    }

    @Test
    void killedWhileClearingUp() throws IOException {
        gather();
        FolderSwap.swap(home, "replaced-x");
        put("daumoi.restore/out", "");
        FolderSwap.finish(home);
        assertNew();
    }

    private void gather() throws IOException {
        FolderSwap.begin(home);
        put("daumoi.restore/new/neo4j/store", "new");
        put("daumoi.restore/new/daumoi.restored", "note");
    }

    private void assertNew() throws IOException {
        assertThat(files())
                .containsExactly(
                        "backups/daumoi-auto-20260101-000000.zip=backup",
                        "daumoi.lock=",
                        "daumoi.restored=note",
                        "neo4j/store=new",
                        "replaced-x/drafts/one=old",
                        "replaced-x/neo4j/store=old");
    }

    private void put(String path, String words) throws IOException {
        Path file = home.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, words);
    }

    private Stream<String> files() throws IOException {
        var files = new TreeMap<String, String>();
        try (Stream<Path> all = Files.walk(home)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(home.relativize(file).toString(), Files.readString(file));
            }
        }
        return files.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue());
    }
}
