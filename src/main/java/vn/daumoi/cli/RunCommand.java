package vn.daumoi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Unmatched;

/** Starts the server and leaves it running. */
@Command(name = "run")
final class RunCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Daumoi daumoi;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = Daumoi.HELP)
    private boolean help;

    @Unmatched
    private List<String> settings = new ArrayList<>();

    @Override
    public Integer call() {
        SpringApplication.run(Objects.requireNonNull(daumoi).application(), settings.toArray(String[]::new));
        return Daumoi.KEEP_RUNNING;
    }
}
