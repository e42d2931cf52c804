package vn.daumoi.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.daumoi.backup.BackupException;
import vn.daumoi.backup.Restore;
import vn.daumoi.engine.BothLanguages;

/** {@code daumoi restore FILE}: the data of a backup into the data folder, while no server works on it. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = Daumoi.HELP)
    private boolean help;

    @Option(names = "--replace", descriptionKey = "cli.restore.option.replace")
    private boolean replace;

    @Parameters(paramLabel = "FILE", descriptionKey = "cli.restore.option.file")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Environment settings = DataAccess.settings();
        String server = settings.getProperty("daumoi.neo4j.uri", "");
        if (!server.isBlank()) {
            err.println(BothLanguages.lines("backup.external", List.of(server)));
            return Daumoi.FAILED;
        }
        Path home = Path.of(settings.getRequiredProperty("daumoi.home"))
                .toAbsolutePath()
                .normalize();
        try {
            Restore.Result result = Restore.run(file, home, replace, Instant.now());
            BackupCommand.describe(out, "cli.restore.done", file.toAbsolutePath(), result.manifest());
            result.replaced()
                    .ifPresent(
                            old -> out.println(BothLanguages.lines("cli.restore.replaced", List.of(old.toString()))));
            out.println(BothLanguages.lines("cli.restore.next", List.of(home.toString())));
            return 0;
        } catch (BackupException e) {
            err.println(BothLanguages.lines(e.key(), e.arguments()));
            return Daumoi.FAILED;
        }
    }
}
