package vn.daumoi.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.neo4j.core.Neo4jClient;
import vn.daumoi.access.Account;
import vn.daumoi.access.AccountService;
import vn.daumoi.access.AuditTrail;
import vn.daumoi.access.Person;
import vn.daumoi.access.Role;
import vn.daumoi.access.SignedIn;
import vn.daumoi.dependency.DependencyService;
import vn.daumoi.directive.DirectiveService;
import vn.daumoi.progress.UploadService;

/**
 * A process of the program that is there to be killed. It starts on a data folder, says what it found there, does one thing
 * after having said so, and waits. Arguments: the folder, what to do, and what that takes.
 */
public final class KillVictim {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private KillVictim() {}

    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]);
        String what = args[1];
        if (what.equals("RESTORE")) {
            OUT.println("BEGIN");
            Restore.run(Path.of(args[2]), home, true, Instant.now());
            OUT.println("END");
            return;
        }
        if (what.equals("START")) {
            OUT.println("BEGIN");
        }
        ConfigurableApplicationContext server = OwnServer.on(home, "--daumoi.admin-password=kill test password");
        SignedIn.as(Person.CONSOLE, () -> {
            OUT.println("FOUND " + found(server, home));
            if (what.equals("START")) {
                OUT.println("END");
            } else {
                OUT.println("BEGIN");
                act(server, what, args);
                OUT.println("END");
            }
        });
        // the parent kills it, or closes the stream when it is through
        while (System.in.read() >= 0) {
            Thread.onSpinWait();
        }
        server.close();
        System.exit(0);
    }

    private static void act(ConfigurableApplicationContext server, String what, String[] args) {
        switch (what) {
            case "PUBLISH" -> {
                DirectiveService directives = server.getBean(DirectiveService.class);
                directives.publish(
                        directives.read("kill.txt", bytes(Path.of(args[2]))).id());
            }
            case "PREPARE" -> {
                for (int i = 0; i < 4; i++) {
                    act(server, "PUBLISH", new String[] {args[0], "", args[2 + i % 2]});
                    OUT.println(
                            "DATA " + WholeGraph.checksum(stated(WholeGraph.lines(server.getBean(Neo4jClient.class)))));
                }
            }
            case "PROGRESS" -> {
                UploadService uploads = server.getBean(UploadService.class);
                uploads.apply(
                        uploads.preview("kill.csv", bytes(Path.of(args[2]))).id());
            }
            case "CURATE" -> {
                DependencyService dependencies = server.getBean(DependencyService.class);
                for (int i = 0; i < Integer.parseInt(args[2]); i++) {
                    // nothing in the directive's own words leads from these to those
                    dependencies.enter(
                            "task-05-ct-ttg-2023.A." + (1 + i % 18),
                            "task-05-ct-ttg-2023.C." + (1 + i % 8),
                            i,
                            "Nhập tay",
                            true);
                }
            }
            case "BACKUP_THEN_ACCOUNT" -> {
                server.getBean(BackupService.class).makeAt(Path.of(args[2]));
                act(server, "ACCOUNT", new String[] {args[0], "", args[3]});
            }
            case "BACKUP" -> server.getBean(BackupService.class).make();
            case "ACCOUNT" ->
                server.getBean(AccountService.class).create(new Account.Data(args[2], "", Set.of(Role.READER), true));
            case "NOTHING" -> {}
            default -> throw new IllegalArgumentException(what);
        }
    }

    /**
     * Everything the parent checks, in one line: data, accounts, what the trail says, whether it is whole, backups, reports of
     * progress and dependencies entered by hand, and what the trail says of both.
     */
    private static String found(ConfigurableApplicationContext server, Path home) {
        Neo4jClient neo4j = server.getBean(Neo4jClient.class);
        List<String> accounts = strings(neo4j, "MATCH (a:__Account) RETURN a.name ORDER BY a.name");
        List<String> created =
                strings(neo4j, "MATCH (e:__Audit {action: 'ACCOUNT_CREATED'}) RETURN e.target ORDER BY e.target");
        List<String> published =
                strings(neo4j, "MATCH (e:__Audit {action: 'DOCUMENT_PUBLISHED'}) RETURN e.target ORDER BY e.number");
        int schema = vn.daumoi.engine.SchemaVersion.applied(neo4j);
        String broken = server.getBean(AuditTrail.class)
                .firstBroken()
                .map(String::valueOf)
                .orElse("-");
        return String.join(
                "|",
                WholeGraph.checksum(stated(WholeGraph.lines(neo4j))),
                String.join(",", accounts),
                String.join(",", created),
                Integer.toString(published.size()),
                Integer.toString(schema),
                broken,
                backups(home),
                count(neo4j, "MATCH (:Task)-[:REPORTED]->(r:ProgressReport) RETURN count(r)"),
                count(neo4j, "MATCH (e:__Audit {action: 'PROGRESS_REPORTED'}) RETURN count(e)"),
                count(neo4j, """
                        MATCH (:Task)-[d:DEPENDS_ON {origin: 'ENTERED'}]->(:Task)
                        RETURN toInteger(coalesce(sum(d.version + 1), 0))"""),
                count(neo4j, "MATCH (e:__Audit {action: 'DEPENDENCY_ENTERED'}) RETURN count(e)"));
    }

    private static String count(Neo4jClient neo4j, String cypher) {
        return neo4j.query(cypher).fetchAs(Long.class).one().orElseThrow().toString();
    }

    /** All that documents say; what people reported and entered is counted apart. */
    private static List<String> stated(List<String> lines) {
        return WholeGraph.data(lines).stream()
                .filter(line -> !line.contains("[ProgressReport]") && !line.contains("origin=ENTERED"))
                // two starts derive the same at two times
                .map(line -> line.replaceAll("proposedAt=[^,}]+", "proposedAt"))
                .toList();
    }

    /** How many backups are whole; the name of one that is not. */
    private static String backups(Path home) {
        Path folder = home.resolve("backups");
        if (!Files.isDirectory(folder)) {
            return "0";
        }
        try (Stream<Path> files = Files.list(folder)) {
            int whole = 0;
            for (Path file : files.filter(f -> f.toString().endsWith(".zip")).toList()) {
                try {
                    BackupFile.check(file);
                    whole++;
                } catch (BackupException e) {
                    return e.getMessage();
                }
            }
            return Integer.toString(whole);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static List<String> strings(Neo4jClient neo4j, String cypher) {
        return List.copyOf(neo4j.query(cypher).fetchAs(String.class).all());
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
