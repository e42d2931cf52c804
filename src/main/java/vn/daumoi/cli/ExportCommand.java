package vn.daumoi.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StreamUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.daumoi.report.ExportFormat;
import vn.daumoi.report.ExportService;

/** {@code daumoi export}: the whole graph as a file, or to the standard output. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Daumoi daumoi;

    @Option(
            names = "--format",
            required = true,
            paramLabel = "json|csv|cypher|graphml",
            descriptionKey = "cli.export.option.format")
    private ExportFormat format = ExportFormat.JSON;

    @Option(names = "--output", paramLabel = "FILE", descriptionKey = "cli.export.option.output")
    private @Nullable Path output;

    @Override
    public Integer call() throws IOException {
        try (DataAccess data = Objects.requireNonNull(daumoi).data()) {
            if (output == null) {
                write(data, System.out);
                System.out.flush();
                return 0;
            }
            Path target = output.toAbsolutePath();
            // beside the target, so that a half-written file never takes its name
            Path part = Files.createTempFile(target.getParent(), ".daumoi-", ".part");
            try {
                try (OutputStream out = Files.newOutputStream(part)) {
                    write(data, out);
                }
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        }
        return 0;
    }

    private void write(DataAccess data, OutputStream out) {
        data.use(
                rest -> rest.get()
                        .uri("/api/v1/export?format={format}", format.name().toLowerCase(Locale.ROOT))
                        .exchange((request, response) -> {
                            if (response.getStatusCode().isError()) {
                                throw response.createException();
                            }
                            return StreamUtils.copy(response.getBody(), out);
                        }),
                beans -> {
                    try {
                        beans.get(ExportService.class).write(format, out);
                        return 0;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }
}
