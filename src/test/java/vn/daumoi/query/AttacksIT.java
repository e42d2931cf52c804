package vn.daumoi.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import vn.daumoi.access.Role;
import vn.daumoi.access.Staff;
import vn.daumoi.directive.DirectiveService;
import vn.daumoi.engine.DaumoiIT;
import vn.daumoi.graph.Today;

/** Every hostile query of {@code attacks.txt}: what stops it, that nothing changes, and that nobody else waits. */
@DaumoiIT
class AttacksIT {

    private static final Path DOCUMENT = Path.of("src/docs/query-attacks.md");
    /** Of what never ends. */
    private static final Duration SHORT = Duration.ofSeconds(3);

    /** Of what does end, on however slow a machine. */
    private static final Duration LONG = Duration.ofSeconds(50);

    private static final String HONEST = "MATCH (t:Task) RETURN count(t) AS tasks";

    @Autowired
    QueryLibrary library;

    @Autowired
    QueryWorkers workers;

    @Autowired
    Today today;

    @Autowired
    Driver driver;

    private QueryRuns endless;
    private QueryRuns runs;

    @BeforeAll
    static void publish(@Autowired DirectiveService directives) throws Exception {
        Published.directive(directives);
    }

    @Test
    void everyAttackIsStoppedAndNobodyElseNotices() throws Exception {
        endless = runs(SHORT);
        runs = runs(LONG);
        // the copy of another test class is brought up to date behind the answers
        for (int i = 0; i < 600 && honest() != 72; i++) {
            Thread.sleep(100);
        }
        assertThat(honest()).isEqualTo(72);
        long before = checksum();
        var stopped = new TreeMap<String, String>();
        var wrong = new ArrayList<String>();
        List<Attacks.Attack> attacks = Attacks.usual();
        for (Attacks.Attack attack : attacks) {
            String fence = attack(attack, wrong);
            stopped.put(attack.name(), fence);
            if (!attack.isStoppedBy(fence)) {
                wrong.add(attack.name() + ": " + fence + " instead of " + attack.stoppedBy());
            }
            if (attack.runs() && checksum() != before) {
                wrong.add(attack.name() + ": changed the graph");
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(checksum()).isEqualTo(before);
        assertThat(attacks).hasSizeGreaterThan(120);
        assertThat(stopped).hasSameSizeAs(attacks);
        documented(Attacks.all());
    }

    private QueryRuns runs(Duration limit) {
        var settings = new QuerySettings(limit, Duration.ofMillis(500), 3, 100_000_000, Duration.ofMinutes(15));
        return new QueryRuns(library, workers, settings, today, driver);
    }

    private String attack(Attacks.Attack attack, List<String> wrong) throws Exception {
        Staff.act(Staff.with(Role.ANALYST));
        var rows = new Counted();
        if (attack.runs()) {
            // two such queries within the time a process takes to start would hold others up: one is what is promised
            await();
        }
        QueryRun run;
        try {
            QueryRuns limited = attack.stoppedBy().equals("HARMLESS") ? runs : endless;
            run = limited.startTyped(attack.text(), List.of(), Map.of(), 10_000, rows);
        } catch (QueryRefusedException e) {
            return e.problems().getFirst().fence().name();
        }
        long tasks = honest();
        boolean still = !run.outcome().isDone();
        if (tasks != 72) {
            wrong.add(attack.name() + ": an honest query answered " + tasks);
        }
        if (attack.stoppedBy().equals("TIME") && !still) {
            wrong.add(attack.name() + ": an honest query had to wait for it");
        }
        RunOutcome outcome = run.outcome().get(60, TimeUnit.SECONDS);
        if (outcome.problem() != null) {
            return outcome.problem().fence().name();
        }
        if (rows.secret > 0) {
            wrong.add(attack.name() + ": found what it should not");
        }
        return "HARMLESS";
    }

    private void await() throws InterruptedException {
        for (int i = 0; i < 600 && !workers.spareReady(); i++) {
            Thread.sleep(100);
        }
        assertThat(workers.spareReady()).isTrue();
    }

    /** Another person's query, while the attack runs. */
    private long honest() {
        Staff.act(Staff.with(Role.ADMINISTRATOR));
        QueryAnswer answer = runs.runTyped(HONEST, List.of(), Map.of(), 10);
        return answer.rows().isEmpty() || !(answer.rows().getFirst().getFirst() instanceof Cell.Whole tasks)
                ? -1
                : tasks.number();
    }

    /** Of every node and relation with all they hold, in whatever order they come. */
    private long checksum() {
        try (var session = driver.session()) {
            long sum = 0;
            for (String statement : List.of(
                    "MATCH (n) RETURN elementId(n) AS id, labels(n) AS l, properties(n) AS p",
                    "MATCH ()-[n]->() RETURN elementId(n) AS id, type(n) AS l, properties(n) AS p",
                    "SHOW INDEXES YIELD name AS id, labelsOrTypes AS l, properties AS p RETURN id, l, p")) {
                var result = session.run(statement);
                while (result.hasNext()) {
                    sum += 31L * result.peek().hashCode()
                            + result.next().values().hashCode() * 7919L;
                }
            }
            return sum;
        }
    }

    /** The document says what was found here. */
    private static void documented(List<Attacks.Attack> attacks) throws Exception {
        var text = new StringBuilder("""
                # Hostile queries and what stops each

                Each is sent as typed Cypher by an analyst (`AttacksIT`), while another person asks an honest question, which must be answered;
                afterwards the whole graph is what it was. TIME/MEMORY: whichever comes first, which a slow machine decides. HARMLESS: it runs, and finds nothing that is not for everybody. The queries
                themselves are in `src/test/resources/query/attacks.txt`; what the fences are, in
                [decision 100](decisions/100-queries-that-nobody-trusts.md).

                | hostile query | stopped by |
                |---|---|
                """);
        attacks.forEach(a -> text.append("| ")
                .append(a.name())
                .append(" | ")
                .append(a.stoppedBy())
                .append(" |\n"));
        Path made = Path.of("target/query-attacks.md");
        Files.writeString(made, text);
        assertThat(DOCUMENT).as("Copy " + made + " there").hasContent(text.toString());
    }

    private static final class Counted implements RowSink {

        private int secret;

        @Override
        public void begin(List<String> columns) {
            secret = 0;
        }

        @Override
        public void rows(List<List<Cell>> rows) {
            secret += (int) rows.stream()
                    .filter(row -> row.stream()
                            .anyMatch(cell -> cell.text().startsWith("_")
                                    || cell instanceof Cell.Node
                                    || cell.text().equals("passwordHash")))
                    .count();
        }

        @Override
        public void end(RunOutcome outcome) {
            // the run says so too
        }
    }
}
