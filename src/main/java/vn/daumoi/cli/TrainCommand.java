package vn.daumoi.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.client.RestClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import vn.daumoi.engine.OperatorKey;

/**
 * A short life for the virtual machine to learn from: the server starts on an empty folder of its own, answers what a
 * first visitor asks, and stops. {@code ./daumoi run} records it as a JDK AOT cache, which makes later starts faster.
 */
@Command(name = "train", hidden = true)
final class TrainCommand implements Callable<Integer> {

    private static final List<String> ASKED =
            List.of("/actuator/health", "/", "/login", "/api/v1/tasks", "/api/v1/search?q=dan+cu");

    @ParentCommand
    private @Nullable Daumoi daumoi;

    @Override
    public Integer call() throws IOException {
        Path home = Files.createTempDirectory("daumoi-train-");
        try {
            ConfigurableApplicationContext context = SpringApplication.run(
                    Objects.requireNonNull(daumoi).application(),
                    "--daumoi.home=" + home,
                    "--daumoi.neo4j.uri=",
                    "--server.address=127.0.0.1",
                    "--server.port=0",
                    "--logging.level.vn.daumoi=warn");
            try (context) {
                String port = context.getEnvironment().getRequiredProperty("local.server.port");
                var visitor = RestClient.builder()
                        .defaultHeaders(headers -> OperatorKey.of(home).ifPresent(headers::setBearerAuth))
                        .build();
                ASKED.forEach(path -> visitor.get()
                        .uri(URI.create("http://127.0.0.1:" + port + path))
                        .exchange((request, response) -> response.bodyTo(byte[].class)));
            }
            return 0;
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
    }
}
