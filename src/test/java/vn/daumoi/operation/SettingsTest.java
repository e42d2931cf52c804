package vn.daumoi.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** The table in src/docs/configuration.md is complete and true. */
class SettingsTest {

    private static final Pattern IN_YAML = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(:[^}$]*|:\\$\\{[^}]*}[^}]*)?}");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([A-Z][A-Z0-9_]*)` \\| `([^`]*)` \\| ([^|]*) \\| ([^|]*) \\|");

    private static final Path TABLE = Path.of("src/docs/configuration.md");
    private static final Path YAML = Path.of("src/main/resources/application.yml");

    @Test
    void everyVariableOfTheProgramIsInTheTableAndTheOtherWayRound() throws IOException {
        var inYaml = new TreeSet<String>();
        IN_YAML.matcher(Files.readString(YAML)).results().map(m -> m.group(1)).forEach(inYaml::add);
        var documented = new TreeSet<String>();
        rows().stream()
                .filter(row -> row.group(1).matches("(DAUMOI|NEO4J)_.*"))
                .forEach(row -> documented.add(row.group(1)));
        documented.remove("DAUMOI_JAVA_OPTS");
        documented.remove("DAUMOI_CHROMIUM");
        inYaml.removeIf(name -> !name.matches("(DAUMOI|NEO4J)_.*"));
        assertThat(inYaml).contains("DAUMOI_HOME", "NEO4J_URI");
        assertThat(documented).isEqualTo(inYaml);
    }

    @Test
    void theTableNamesThePropertyAndTheDefault() throws IOException {
        String yaml = Files.readString(YAML);
        for (MatchResult variable : IN_YAML.matcher(yaml).results().toList()) {
            String name = variable.group(1);
            String standard = variable.group(2) == null ? "" : variable.group(2).substring(1);
            MatchResult row = rows().stream()
                    .filter(r -> r.group(1).equals(name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No row for " + name));
            String shown = row.group(3).replace("`", "").strip();
            assertThat(shown)
                    .as("default of " + name)
                    .isEqualTo(
                            switch (standard) {
                                case "" -> "—";
                                default ->
                                    standard.replace("${user.home}", "~").replace("${daumoi.home}", "DAUMOI_HOME");
                            });
            assertThat(row.group(4)).as("meaning of " + name).hasSizeGreaterThan(10);
        }
        for (Diagnostics.Setting setting : Settings.inForce(new MockEnvironment())) {
            assertThat(rows())
                    .as(setting.variable())
                    .anyMatch(row -> row.group(1).equals(setting.variable())
                            && row.group(2).equals(setting.property()));
        }
    }

    @Test
    void aSecretInForceIsNotShown() {
        var environment = new MockEnvironment()
                .withProperty("daumoi.neo4j.password", "do-not-show")
                .withProperty("daumoi.neo4j.username", "neo4j");
        List<Diagnostics.Setting> settings = Settings.inForce(environment);
        assertThat(settings).extracting(Diagnostics.Setting::value).doesNotContain("do-not-show");
        assertThat(settings)
                .contains(
                        new Diagnostics.Setting("NEO4J_PASSWORD", "daumoi.neo4j.password", "•••"),
                        new Diagnostics.Setting("NEO4J_USERNAME", "daumoi.neo4j.username", "neo4j"));
    }

    private static List<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(TABLE)).results().toList();
    }
}
