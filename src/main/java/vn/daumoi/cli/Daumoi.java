package vn.daumoi.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import vn.daumoi.engine.BothLanguages;
import vn.daumoi.engine.EngineException;

/**
 * The command line. A command is a class of this package with {@code @Command(name = …)} that implements {@code
 * Callable<Integer>} and is listed here; its {@code @ParentCommand Daumoi} gives it the {@link #data() data}. Its words
 * are keys of the translations: {@code daumoi.NAME.usage.description} for the command, a {@code descriptionKey} for each
 * option.
 *
 * <p>Exit codes: 0 done, 1 failed, 2 not understood.
 */
@Command(
        name = "daumoi",
        subcommands = {
            RunCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            TrainCommand.class
        })
public final class Daumoi implements Runnable {

    /** Returned by a command that leaves a server running behind it. */
    static final int KEEP_RUNNING = -1;

    /** The key of what --help says of itself. */
    static final String HELP = "cli.help";

    static final int FAILED = 1;
    static final int NOT_UNDERSTOOD = 2;

    private final Class<?> application;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = HELP)
    private boolean help;

    private Daumoi(Class<?> application) {
        this.application = application;
    }

    /**
     * Does what the arguments say and ends the process, unless it leaves a server running. No arguments, or only
     * settings such as {@code --server.port=8081}, start the server.
     *
     * @param application the Spring Boot application
     */
    public static void main(Class<?> application, String... args) {
        int code = execute(application, new PrintWriter(System.out, true), new PrintWriter(System.err, true), args);
        if (code != KEEP_RUNNING) {
            System.exit(code);
        }
    }

    static int execute(Class<?> application, PrintWriter out, PrintWriter err, String... args) {
        var daumoi = new CommandLine(new Daumoi(application))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(out)
                .setErr(err)
                .setResourceBundle(new HelpTexts())
                .setParameterExceptionHandler(Daumoi::notUnderstood)
                .setExecutionExceptionHandler(Daumoi::failed);
        return daumoi.execute(isServer(args) ? prepend("run", args) : args);
    }

    /** Where the commands find the application. */
    Class<?> application() {
        return application;
    }

    /** The data, for a command to work on; the caller closes it. */
    DataAccess data() {
        return DataAccess.open(application);
    }

    @Override
    public void run() {
        throw new ParameterException(spec().commandLine(), "COMMAND?");
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }

    private static boolean isServer(String... args) {
        return args.length == 0 || (args[0].startsWith("--") && !args[0].equals("--help"));
    }

    private static String[] prepend(String first, String... rest) {
        var all = new String[rest.length + 1];
        all[0] = first;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }

    private static int notUnderstood(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        command.getErr().println(BothLanguages.lines("cli.notUnderstood", List.of(String.valueOf(e.getMessage()))));
        command.usage(command.getErr());
        return NOT_UNDERSTOOD;
    }

    private static int failed(Exception e, CommandLine command, @Nullable ParseResult arguments) {
        EngineException.in(e).ifPresentOrElse(problem -> command.getErr().println(BothLanguages.lines(problem)), () -> {
            LoggerFactory.getLogger(Daumoi.class).debug("Failed", e);
            command.getErr().println(BothLanguages.lines("cli.unknownError", List.of(e.toString())));
        });
        return FAILED;
    }
}
