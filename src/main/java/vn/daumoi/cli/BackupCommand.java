package vn.daumoi.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import vn.daumoi.backup.BackupException;
import vn.daumoi.backup.BackupFile;
import vn.daumoi.backup.BackupService;
import vn.daumoi.backup.Manifest;
import vn.daumoi.engine.BothLanguages;
import vn.daumoi.engine.WriteRefusedException;

/** {@code daumoi backup FILE}: everything in one file, with or without a running server; or what such a file holds. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Daumoi daumoi;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = Daumoi.HELP)
    private boolean help;

    @Option(names = "--check", descriptionKey = "cli.backup.option.check")
    private boolean check;

    @Parameters(paramLabel = "FILE", descriptionKey = "cli.backup.option.file")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Path target = file.toAbsolutePath().normalize();
        try {
            if (check) {
                describe(out, "cli.backup.whole", target, BackupFile.check(target));
                return 0;
            }
            Manifest made;
            try (DataAccess data = Objects.requireNonNull(daumoi).data()) {
                made = data.use(
                        rest -> fromServer(rest, target),
                        beans -> beans.get(BackupService.class).makeAt(target));
            }
            describe(out, "cli.backup.made", target, made);
            return 0;
        } catch (BackupException e) {
            spec.commandLine().getErr().println(BothLanguages.lines(e.key(), e.arguments()));
        } catch (WriteRefusedException e) {
            spec.commandLine().getErr().println(BothLanguages.lines(e.key(), e.arguments()));
        } catch (RestClientResponseException e) {
            ProblemDetail problem = e.getResponseBodyAs(ProblemDetail.class);
            spec.commandLine()
                    .getErr()
                    .println(problem == null || problem.getDetail() == null ? e.getStatusText() : problem.getDetail());
        }
        return Daumoi.FAILED;
    }

    private record Made(String name) {}

    /** The server makes it in its own folder; taken away, it is removed there. */
    private static Manifest fromServer(RestClient rest, Path target) {
        Made made = Objects.requireNonNull(
                rest.post().uri("/api/v1/backups").retrieve().body(Made.class));
        Manifest manifest = Objects.requireNonNull(
                rest.get().uri("/api/v1/backups/{name}", made.name()).exchange((request, response) -> {
                    if (response.getStatusCode().isError()) {
                        throw response.createException();
                    }
                    return BackupFile.receive(response.getBody(), target);
                }));
        rest.delete().uri("/api/v1/backups/{name}", made.name()).retrieve().toBodilessEntity();
        return manifest;
    }

    /** What a backup holds, in both languages. */
    static void describe(PrintWriter out, String key, Path file, Manifest manifest) {
        Manifest.Counts counts = manifest.counts();
        out.println(BothLanguages.lines(
                key,
                List.of(
                        file.toString(),
                        Long.toString((file.toFile().length() + 999_999) / 1_000_000),
                        ConsoleTime.of(manifest.createdAt()),
                        manifest.program(),
                        Integer.toString(manifest.schema()))));
        out.println(BothLanguages.lines(
                "cli.backup.holds",
                List.of(
                        Long.toString(counts.tasks()),
                        Long.toString(counts.agencies()),
                        Long.toString(counts.databases()),
                        Long.toString(counts.documents()),
                        Long.toString(counts.accounts()))));
    }
}
