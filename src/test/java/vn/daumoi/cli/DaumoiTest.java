package vn.daumoi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaumoiTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpsInBothLanguages() {
        assertThat(execute("--help")).isZero();
        assertThat(out.toString())
                .contains("ai đang vướng việc gì", "who is blocking what")
                .contains("run", "import")
                .doesNotContain("train");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "import", "backup", "restore"})
    void helpsOnEachCommand(String command) {
        assertThat(execute(command, "--help")).isZero();
        assertThat(out.toString()).contains("daumoi " + command);
        assertThat(out.toString()).as("a description").matches("(?s).*[ăâđêôơư].*");
    }

    @Test
    void saysWhatItDoesNotUnderstand() {
        assertThat(execute("fly")).isEqualTo(2);
        assertThat(err.toString()).contains("Không hiểu lệnh", "Not understood", "fly");
    }

    private int execute(String... args) {
        return Daumoi.execute(DaumoiTest.class, new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
