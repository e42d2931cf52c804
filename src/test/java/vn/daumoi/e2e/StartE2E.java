package vn.daumoi.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an administrator sees of starting and stopping. */
class StartE2E {

    private static final String CREDENTIALS =
            Base64.getEncoder().encodeToString(("admin:" + PackagedServer.PASSWORD).getBytes(StandardCharsets.UTF_8));
    private static final String NO_IMPORT = "--daumoi.import-on-first-start=false";

    @TempDir
    Path home;

    @Test
    void servesHoldsItsFolderRecoversAfterAKillAndStopsAtOnce() throws Exception {
        long killed;
        try (var server = PackagedServer.start(home, NO_IMPORT)) {
            serves(server);
            aSecondStartSaysWhoHoldsTheFolder(server);
            killed = server.pid();
            server.kill();
        }
        assertThat(home.resolve("daumoi.holder")).exists();
        try (var server = PackagedServer.start(home, NO_IMPORT)) {
            assertThat(server.output())
                    .contains("Lần chạy trước (tiến trình " + killed + ") đã dừng đột ngột", "Đã khôi phục dữ liệu")
                    .contains("was killed", "The data are recovered");
            assertThat(get(server.address(), "/actuator/health").statusCode()).isEqualTo(200);

            Instant asked = Instant.now();
            server.stop();
            assertThat(server.exitCode()).as("ended by the signal").isEqualTo(143);
            assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(8));
            assertThat(home.resolve("daumoi.holder")).doesNotExist();
        }
    }

    private static void serves(PackagedServer server) throws Exception {
        assertThat(server.address().getHost()).isEqualTo("127.0.0.1");
        assertThat(get(server.address(), "/actuator/health").body())
                .contains("\"neo4j\":{\"status\":\"UP\"}")
                .endsWith("\"status\":\"UP\"}");
        assertThat(get(server.address(), "/actuator/health/readiness").statusCode())
                .isEqualTo(200);
        assertThat(get(server.address(), "/actuator/health/liveness").statusCode())
                .isEqualTo(200);
        assertThat(get(server.address(), "/actuator/prometheus").body()).contains("jvm_memory_used_bytes");
        assertThat(get(server.address(), "/daumoi/fonts.css").body()).contains("Be Vietnam Pro");
        assertThat(get(server.address(), "/daumoi/files/be-vietnam-pro-vietnamese-400-normal.woff2")
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.output())
                .as("one line, in both languages")
                .contains("Đầu Mối đang chạy tại " + server.address())
                .doesNotContain("WARN", "ERROR", "Exception");
    }

    private void aSecondStartSaysWhoHoldsTheFolder(PackagedServer first) {
        Instant asked = Instant.now();
        try (var second = PackagedServer.launch(home, "run", "--server.port=0")) {
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(20));
            assertThat(second.output())
                    .contains("đang được tiến trình " + first.pid() + " sử dụng từ")
                    .contains("in use by process " + first.pid() + " since")
                    .contains(first.address().toString(), home.toString())
                    .doesNotContain("Exception", "\tat ");
        }
        assertThat(first.output()).doesNotContain("Exception");
    }

    @Test
    void saysThatThePortIsTaken() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                var server = PackagedServer.launch(home, "run", "--server.port=" + other.getLocalPort())) {
            assertThat(server.exitCode()).isEqualTo(1);
            assertThat(server.output())
                    .contains("Không mở được 127.0.0.1:" + other.getLocalPort(), "SERVER_PORT=8081")
                    .contains("Cannot listen on 127.0.0.1:" + other.getLocalPort())
                    .doesNotContain("Exception:", "\tat ");
        }
    }

    @Test
    void saysThatTheFolderCannotBeUsed() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "");
        try (var server = PackagedServer.launch(file, "run", "--server.port=0")) {
            assertThat(server.exitCode()).isEqualTo(1);
            assertThat(server.output())
                    .contains("không phải là thư mục", "is not a folder", file.toString())
                    .doesNotContain("Exception", "\tat ");
        }
    }

    @Test
    void saysThatADamagedStoreDoesNotStart() throws IOException {
        Path store = Files.createDirectories(home.resolve("neo4j/data"));
        Files.writeString(store.resolve("databases"), "a file where Neo4j expects a folder");
        try (var server = PackagedServer.launch(home, "run", "--server.port=0")) {
            assertThat(server.exitCode()).isEqualTo(1);
            assertThat(server.output())
                    .contains("Không khởi động được cơ sở dữ liệu", "did not start", "debug.log")
                    .doesNotContain("\tat ");
        }
    }

    private static HttpResponse<String> get(URI address, String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(address.resolve(path))
                            .header("Authorization", "Basic " + CREDENTIALS)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
