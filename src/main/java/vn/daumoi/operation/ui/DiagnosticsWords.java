package vn.daumoi.operation.ui;

import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.daumoi.operation.Diagnostics;

/** Diagnostics in words: the same for the screen and for the text to pass on. */
final class DiagnosticsWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");
    private static final List<String> COUNTS =
            List.of("Task", "Agency", "Database", "LegalDocument", "Passage", "relations");

    private final UI ui;
    private final Diagnostics diagnostics;

    DiagnosticsWords(UI ui, Diagnostics diagnostics) {
        this.ui = ui;
        this.diagnostics = diagnostics;
    }

    record Fact(String label, String value) {}

    record Section(String title, List<Fact> facts) {}

    List<Section> sections() {
        return List.of(program(), data(), database(), use(), settings());
    }

    /** Everything as lines of text. */
    String text() {
        String facts = sections().stream()
                .map(section -> "## " + section.title() + "\n"
                        + section.facts().stream()
                                .map(fact -> fact.label() + ": " + fact.value() + "\n")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
        String problems = diagnostics.problems().stream()
                .map(p -> "%s %s [%s] %s\n".formatted(at(p), p.level(), p.requestId(), p.message()))
                .collect(Collectors.joining());
        return facts + "\n## " + word("problems") + "\n" + problems;
    }

    static String at(Diagnostics.Problem problem) {
        return TIME.format(problem.at().atZone(ZoneId.systemDefault()));
    }

    private Section program() {
        Diagnostics.Versions v = diagnostics.versions();
        return new Section(
                word("versions"),
                List.of(
                        fact("program", v.program()),
                        fact("java", v.java()),
                        fact("neo4j", v.neo4j().isEmpty() ? word("unknown") : v.neo4j()),
                        fact("vaadin", v.vaadin()),
                        fact("system", v.system()),
                        fact("uptime", duration(diagnostics.uptime()))));
    }

    private Section data() {
        Diagnostics.Folder folder = diagnostics.folder();
        var facts = new ArrayList<Fact>();
        facts.add(fact("home", folder.path().toString()));
        facts.add(fact("free", megabytes(folder.freeBytes())));
        if (!Double.isNaN(folder.storeBytes())) {
            facts.add(fact("store", megabytes(folder.storeBytes())));
        }
        return new Section(word("data"), facts);
    }

    private Section database() {
        Diagnostics.Database database = diagnostics.database();
        var facts = new ArrayList<Fact>();
        facts.add(fact("kind", word(database.embedded() ? "embedded" : "external")));
        if (!database.embedded()) {
            facts.add(fact("address", database.address()));
        }
        facts.add(fact(
                "answers",
                database.up()
                        ? ui.getTranslation(
                                "diagnostics.yes", String.format(ui.getLocale(), "%.1f", database.pingSeconds() * 1000))
                        : word("no")));
        if (database.up()) {
            facts.add(fact("schema", Integer.toString(diagnostics.schemaVersion())));
            COUNTS.forEach(what -> facts.add(fact(
                    "count." + what,
                    String.format(ui.getLocale(), "%,d", diagnostics.counts().getOrDefault(what, 0L)))));
        }
        return new Section(word("database"), facts);
    }

    private Section use() {
        Diagnostics.Use use = diagnostics.use();
        return new Section(
                word("use"),
                List.of(
                        fact("sessions", Integer.toString(use.sessions())),
                        fact("tabs", Integer.toString(use.tabs())),
                        fact("memory", megabytes(use.heapUsedBytes()) + " / " + megabytes(use.heapMaxBytes())),
                        fact("processors", Integer.toString(use.processors()))));
    }

    private Section settings() {
        return new Section(
                word("settings"),
                diagnostics.settings().stream()
                        .map(setting -> new Fact(
                                setting.variable(), setting.value().isEmpty() ? word("empty") : setting.value()))
                        .toList());
    }

    private Fact fact(String key, String value) {
        return new Fact(word(key), value);
    }

    private String word(String key) {
        return ui.getTranslation("diagnostics." + key);
    }

    private String duration(Duration duration) {
        return ui.getTranslation(
                "diagnostics.duration", duration.toDays(), duration.toHoursPart(), duration.toMinutesPart());
    }

    private String megabytes(double bytes) {
        Locale locale = ui.getLocale();
        return String.format(locale, "%,.0f MB", bytes / (1 << 20));
    }
}
