package vn.daumoi.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nobody should send, sent to the program as it is shipped; the benches fuzz-rest and fuzz-links send far more of it. */
class HardUseE2E {

    private static final String BOUNDARY = "daumoi-hard-use";

    @TempDir
    static Path home;

    private static PackagedServer server;

    @BeforeAll
    static void start() {
        server = PackagedServer.start(home, "--daumoi.backup.enabled=false");
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            String said = server.output();
            server.close();
            assertThat(said).as("what the log tells of").doesNotContain("ERROR").doesNotContain("Exception");
        }
    }

    @Test
    void filesThatAreNoDocumentsAreRefusedByNameAndLieNowhereElse() throws Exception {
        List<String> before = drafts();
        for (Map.Entry<String, byte[]> file : Map.of(
                        "bom.txt", zipBomb(),
                        "ảnh.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 1, 2, 3},
                        "trống.txt", new byte[0],
                        "một dòng.txt", "x".repeat(5 << 20).getBytes(StandardCharsets.UTF_8),
                        "../../../../../../tmp/daumoi-outside.txt", new byte[2000])
                .entrySet()) {
            HttpResponse<String> answer = upload(file.getKey(), file.getValue());
            assertThat(answer.statusCode()).as(file.getKey()).isEqualTo(422);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(answer.body()).as("names the file").contains(file.getKey());
        }
        HttpResponse<String> large = upload("lớn.txt", new byte[(64 << 20) + 1]);
        assertThat(large.statusCode()).isEqualTo(422);
        assertThat(large.body()).contains("lớn.txt").contains("64 MB");
        assertThat(Path.of("/tmp/daumoi-outside.txt")).doesNotExist();
        assertThat(drafts()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void aDocumentWhoseNameIsAPathIsKeptWithinTheDataFolder() throws Exception {
        List<String> before = drafts();
        String name = "../../../../../../tmp/daumoi-outside.md";
        HttpResponse<String> answer = upload(name, "Không có nhiệm vụ nào.".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(Path.of("/tmp/daumoi-outside.md")).doesNotExist();
        String location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(drafts()).hasSize(before.size() + 1).contains(location.substring(location.lastIndexOf('/') + 1));
        send(request(location.replaceFirst("^/api/v1/", "")).DELETE());
        assertThat(drafts()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void aPersonWithoutABrowserSeesAllTasksUntilTheyLeave() {
        try (var client = VaadinClient.signedIn(server.address(), "admin", PackagedServer.PASSWORD)) {
            client.open("tasks", "sort=due");
            assertThat(client.words("count")).isEqualTo("72 nhiệm vụ");
            assertThat(client.rows()).isEqualTo(72);
            client.scroll(50, 50);
            assertThat(client.lastAnswer()).contains("task-05-ct-ttg-2023.");
            client.type("filter-text", "dan cu");
            assertThat(client.words("count")).contains("/ 72 nhiệm vụ");
            client.search("global-search", "cong an");
            assertThat(client.lastAnswer()).contains("Bộ Công an");
            assertThat(client.request("api/v1/tasks", Map.of()).statusCode()).isEqualTo(200);
            client.signOut("sign-out");
            assertThat(client.request("api/v1/tasks", Map.of()).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void hostileRequestsAreAnsweredAndChangeNothing() throws Exception {
        var fuzz = new RestFuzz(server.address(), PackagedServer.PASSWORD);
        RestFuzz.Outcome outcome = fuzz.run(0, 150);
        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.statuses()).as("some were meant to be understood").containsKey(200);
    }

    @Test
    void linksNobodyMeantLeadToAScreen() {
        LinkFuzz.Outcome outcome = new LinkFuzz(server.address(), PackagedServer.PASSWORD).run(8);
        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.notFound()).isPositive();
    }

    @Test
    void twoDotsInPlaceOfAKeyLeadNowhere() throws Exception {
        try (var client = VaadinClient.signedIn(server.address(), "admin", PackagedServer.PASSWORD)) {
            client.open("tasks", "");
            client.navigate("tasks/..", "");
            // where a browser goes then, there is no page
            assertThat(client.lastAnswer()).contains("\"unreadable-address\"");
            assertThat(client.request("queries/..%23", Map.of()).statusCode()).isEqualTo(404);
        }
    }

    private static List<String> drafts() throws IOException {
        Path folder = home.resolve("drafts");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> drafts = Files.list(folder)) {
            return drafts.map(draft -> draft.getFileName().toString()).toList();
        }
    }

    /** A hundred megabytes of zeros in some hundred kilobytes. */
    private static byte[] zipBomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 40; i++) {
                zip.write(zeros);
            }
        }
        return bytes.toByteArray();
    }

    private static HttpResponse<String> upload(String name, byte[] bytes) throws Exception {
        String begin = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/plain\r\n\r\n";
        return send(request("imports")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(
                        begin.getBytes(StandardCharsets.UTF_8),
                        bytes,
                        ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8)))));
    }

    private static HttpRequest.Builder request(String path) {
        String basic = Base64.getEncoder()
                .encodeToString(("admin:" + PackagedServer.PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(server.address() + "/api/v1/" + path))
                .header("Authorization", "Basic " + basic);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
