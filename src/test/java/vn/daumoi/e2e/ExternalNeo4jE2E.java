package vn.daumoi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged program on a Neo4j server of somebody else's, which is absent, there, gone, killed, and back. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExternalNeo4jE2E {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String CREDENTIALS = "Basic "
            + Base64.getEncoder().encodeToString(("admin:" + PackagedServer.PASSWORD).getBytes(StandardCharsets.UTF_8));

    @TempDir
    static Path folder;

    private static Neo4jProcess neo4j;
    private static PackagedServer server;

    @BeforeAll
    static void prepare() throws IOException {
        neo4j = new Neo4jProcess(folder.resolve("neo4j-of-others"));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
        neo4j.close();
    }

    @Test
    @Order(1)
    void anAbsentDatabaseIsSaidSoon() {
        Instant asked = Instant.now();
        try (var early = PackagedServer.launch(folder.resolve("early"), arguments())) {
            assertThat(early.exitCode()).isEqualTo(1);
            assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofMinutes(1));
            assertThat(early.output())
                    .contains("Không kết nối được tới Neo4j tại " + neo4j.uri(), "Cannot connect to Neo4j")
                    .doesNotContain("\tat ", "WARN", Neo4jProcess.PASSWORD);
        }
    }

    @Test
    @Order(2)
    void imports() throws Exception {
        neo4j.start();
        server = PackagedServer.start(folder.resolve("home"), settings());
        assertThat(tasks()).isEqualTo(72);
        assertThat(folder.resolve("home/neo4j")).as("no embedded database").doesNotExist();
    }

    @Test
    @Order(3)
    void aDatabaseThatGoesIsSaidAndComesBackByItself() throws Exception {
        try (var chrome = new Chrome()) {
            Page page = chrome.visitor();
            Chrome.signIn(page, server, "admin", PackagedServer.PASSWORD);
            assertThat(page.locator("vaadin-side-nav"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
            page.navigate(server.address() + "/agencies");
            assertThat(page.locator("h1")).hasText("Cơ quan, đơn vị", patient());

            neo4j.stop();
            var answer = get("/api/v1/tasks", "asked-while-it-was-gone");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            JsonNode problem = JSON.readTree(answer.body());
            assertThat(problem.get("title").asString()).isEqualTo("Không kết nối được cơ sở dữ liệu");
            assertThat(problem.get("requestId").asString()).isEqualTo("asked-while-it-was-gone");
            assertThat(answer.body()).doesNotContain("Exception", "127.0.0.1");
            assertThat(get("/actuator/health", "health-while-gone").body()).contains("\"status\":\"DOWN\"");
            assertThat(get("/actuator/health/readiness", "ready-while-gone").statusCode())
                    .isEqualTo(503);
            assertThat(get("/actuator/health/liveness", "alive-while-gone").statusCode())
                    .isEqualTo(200);
            page.navigate(server.address() + "/tasks");
            assertThat(page.locator("h1")).hasText("Không kết nối được cơ sở dữ liệu", patient());
            assertThat(page.content()).doesNotContain("Exception");
            // whoever asks for figures has to sign in, which takes the database
            assertThat(get("/actuator/prometheus", "figures-while-gone").statusCode())
                    .isEqualTo(503);

            neo4j.start();
            assertThat(page.locator("h1")).hasText("Nhiệm vụ", patient());
            assertThat(page.locator("#count")).hasText("72 nhiệm vụ", patient());
        }
        assertThat(tasks()).isEqualTo(72);
        assertThat(get("/actuator/health/readiness", "ready-once-more").statusCode())
                .isEqualTo(200);
        awaitMetric("daumoi_database_up 1.0");
    }

    @Test
    @Order(4)
    void aDatabaseKilledWhileItPublishesHoldsAllOrNothing() throws Exception {
        String id = upload("06/CT-TTg");
        CompletableFuture<HttpResponse<String>> publishing = CompletableFuture.supplyAsync(() -> publish(id));
        Thread.sleep(150);
        neo4j.kill();
        neo4j.start();
        HttpResponse<String> answer = publishing.join();
        assertThat(answer.statusCode()).isIn(200, 503);
        assertThat(tasks()).isIn(answer.statusCode() == 200 ? List.of(144) : List.of(72, 144));

        assertThat(publish(id).statusCode()).isEqualTo(200);
        assertThat(tasks()).isEqualTo(144);
    }

    @Test
    @Order(5)
    void whatTomcatRefusesIsAProblemToo() throws IOException {
        for (String request : List.of(
                "GET /api/v1/tasks?q={} HTTP/1.1\r\nHost: x\r\n",
                "GET /api/v1/%zz HTTP/1.1\r\nHost: x\r\nAccept-Language: en\r\n",
                "GET /api/v1/tasks HTTP/1.1\r\nHost: x\r\nX-Long: " + "a".repeat(20_000) + "\r\n",
                "GET /api/v1/tasks HTTP/1.1\r\n",
                "GET /api/v1/tasks HTTP/7.1\r\nHost: x\r\n",
                "TRACE /api/v1/tasks HTTP/1.1\r\nHost: x\r\n")) {
            String answer = raw(request + "Connection: close\r\n\r\n");
            assertThat(answer)
                    .as(request.substring(0, Math.min(60, request.length())))
                    .matches("(?s)HTTP/1.1 [45]\\d\\d .*")
                    .containsIgnoringCase("Content-Type: application/problem+json")
                    .contains("\"title\":\"", "\"requestId\":\"", "X-Request-Id: ")
                    .doesNotContain("Tomcat", "Apache", "Exception", "<html", "\tat ");
        }
        assertThat(raw("GET /api/v1/%zz HTTP/1.1\r\nHost: x\r\nAccept-Language: en\r\nConnection: close\r\n\r\n"))
                .contains("\"title\":\"Bad request\"");
    }

    @Test
    @Order(6)
    void theLogIsJsonNamesTheRequestsAndHoldsNoSecret() throws IOException {
        Path log = folder.resolve("home/logs/daumoi.log");
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(log)) {
            lines.add(JSON.readTree(line));
        }
        assertThat(lines)
                .filteredOn(line -> line.path("requestId").asString("").equals("asked-while-it-was-gone"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.at("/log/level").asString()).isEqualTo("WARN");
                    assertThat(line.path("message").asString()).startsWith("Database unreachable");
                });
        assertThat(Files.readString(log))
                .doesNotContain(
                        Neo4jProcess.PASSWORD,
                        PackagedServer.PASSWORD,
                        CREDENTIALS.substring(6),
                        "JSESSIONID",
                        "DAUMOI=");
        assertThat(server.output()).doesNotContain(Neo4jProcess.PASSWORD);
    }

    private static String[] settings() {
        var settings = new ArrayList<>(neo4j.settings());
        settings.add("--daumoi.log.format=ecs");
        settings.add("--logging.level.vn.daumoi=debug");
        return settings.toArray(String[]::new);
    }

    private static String[] arguments() {
        var arguments = new ArrayList<>(List.of("run", "--server.port=0"));
        arguments.addAll(neo4j.settings());
        return arguments.toArray(String[]::new);
    }

    private static LocatorAssertions.HasTextOptions patient() {
        return new LocatorAssertions.HasTextOptions().setTimeout(60_000);
    }

    private static int tasks() throws Exception {
        return JSON.readTree(get("/api/v1/tasks?size=1", "counting-tasks").body())
                .get("total")
                .asInt();
    }

    private static void awaitMetric(String line) throws Exception {
        Instant until = Instant.now().plusSeconds(60);
        while (!get("/actuator/prometheus", "reading-figures").body().contains(line)) {
            assertThat(Instant.now()).as(line).isBefore(until);
            Thread.sleep(500);
        }
    }

    /** The directive under another number: a second document with 72 tasks. */
    private static String upload(String number) throws Exception {
        String text;
        try (InputStream in = ExternalNeo4jE2E.class.getResourceAsStream("/directives/05-CT-TTg-2023.txt")) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("05/CT-TTg", number);
        }
        String body = "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"second.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\n" + text + "\r\n--part--\r\n";
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(server.address().resolve("/api/v1/imports"))
                        .header("Authorization", CREDENTIALS)
                        .header("Content-Type", "multipart/form-data; boundary=part")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body()).get("id").asString();
    }

    private static HttpResponse<String> publish(String id) {
        try {
            return send(HttpRequest.newBuilder(server.address().resolve("/api/v1/imports/" + id + "/publish"))
                    .header("Authorization", CREDENTIALS)
                    .POST(HttpRequest.BodyPublishers.noBody()));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> get(String path, String id) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.address().resolve(path)).header("X-Request-Id", id);
        // as a monitor asks
        return send(path.startsWith("/actuator/health") ? request : request.header("Authorization", CREDENTIALS));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.timeout(Duration.ofMinutes(2)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String raw(String request) throws IOException {
        URI address = server.address();
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
