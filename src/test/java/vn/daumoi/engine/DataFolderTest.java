package vn.daumoi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path temporary;

    @Test
    void tellsWhoHoldsIt() {
        Path home = temporary.resolve("new/home");
        try (DataFolder folder = DataFolder.hold(home)) {
            folder.servedAt("http://127.0.0.1:8123");
            Holder holder = Holder.of(home).orElseThrow();
            assertThat(holder.pid()).isEqualTo(ProcessHandle.current().pid());
            assertThat(holder.since())
                    .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
            assertThat(holder.address()).isEqualTo("http://127.0.0.1:8123");

            assertThatExceptionOfType(EngineException.class)
                    .isThrownBy(() -> DataFolder.hold(home))
                    .satisfies(e -> assertThat(BothLanguages.lines(e))
                            .contains("đang được tiến trình " + holder.pid() + " sử dụng", "in use by process")
                            .contains("http://127.0.0.1:8123", home.toString()));
            assertThat(Holder.of(home)).as("asking does not let go").isPresent();
        }
        assertThat(Holder.of(home)).isEmpty();
    }

    @Test
    void isFreeAgainAndUnsuspectedAfterAProperEnd() {
        DataFolder.hold(temporary).close();
        try (DataFolder again = DataFolder.hold(temporary)) {
            assertThat(again.recovering()).isFalse();
        }
    }

    @Test
    void noticesThatTheLastHolderWasKilled() {
        new Holder(4711, Instant.parse("2026-01-02T03:04:05Z"), "").note(temporary);
        assertThat(Holder.of(temporary))
                .as("a note without the lock holds nothing")
                .isEmpty();
        try (DataFolder folder = DataFolder.hold(temporary)) {
            assertThat(folder.recovering()).isTrue();
        }
    }

    @Test
    void saysThatAFileIsInTheWay() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "");
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> DataFolder.hold(file.resolve("home")))
                .satisfies(e -> assertThat(BothLanguages.lines(e))
                        .contains("không phải là thư mục", "is not a folder", file.toString()));
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> DataFolder.hold(file))
                .satisfies(e -> assertThat(e.key()).isEqualTo("start.folderNotDirectory"));
    }

    @Test
    void keepsOthersOut() throws IOException {
        Path home = temporary.resolve("private");
        DataFolder.hold(home).close();
        assertThat(Files.getPosixFilePermissions(home))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE", "OWNER_EXECUTE");
    }
}
