package vn.daumoi.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;
import vn.daumoi.engine.EngineException;

class LogSettingsTest {

    @TempDir
    Path folder;

    @Test
    void theFileIsInAFolderForThisUserAlone() throws IOException {
        Path home = folder.resolve("new/home");
        assertThat(settled(home, "plain").getProperty("logging.file.name"))
                .isEqualTo(home.resolve("logs/daumoi.log").toString());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                .isEqualTo("rwx------");
    }

    @Test
    void whereThereCanBeNoFileThereIsNone() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(settled(file, "plain").getProperty("logging.file.name")).isEmpty();
    }

    @Test
    void theFormatIsThatOfTheConsoleAndOfTheFile() {
        MockEnvironment settings = settled(folder, "logstash");
        assertThat(settings.getProperty("logging.structured.format.console")).isEqualTo("logstash");
        assertThat(settings.getProperty("logging.structured.format.file")).isEqualTo("logstash");
        assertThat(settled(folder, "plain").getProperty("logging.structured.format.file"))
                .isNull();
    }

    @Test
    void aFormatThatDoesNotExistIsNamed() {
        assertThatThrownBy(() -> settled(folder, "xml")).isInstanceOfSatisfying(EngineException.class, problem -> {
            assertThat(problem.key()).isEqualTo("start.logFormat");
            assertThat(problem.arguments()).containsExactly("xml");
        });
    }

    private static MockEnvironment settled(Path home, String format) {
        var settings = new MockEnvironment()
                .withProperty("daumoi.home", home.toString())
                .withProperty("daumoi.log.format", format)
                .withProperty(
                        "logging.file.name", home.resolve("logs/daumoi.log").toString());
        new LogSettings().postProcessEnvironment(settings, new SpringApplication());
        return settings;
    }
}
