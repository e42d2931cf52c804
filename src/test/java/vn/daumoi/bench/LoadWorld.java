package vn.daumoi.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.daumoi.e2e.PackagedServer;

/** What there is to see in the program that is put under load: a made-up programme, published through its own import. */
record LoadWorld(
        long tasks,
        List<Names> someTasks,
        List<Names> agencies,
        List<Names> databases,
        List<Names> documents,
        List<String> words) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String BOUNDARY = "daumoi-load";

    /** A thing's key, and the words by which a screen that shows it is known. */
    record Names(String key, String name) {}

    /** Imports the programme. */
    static void fill(URI address, Programme programme) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int n = 0; n < programme.size(); n++) {
                String id = read(http, upload(address, "ke-hoach-" + n + ".txt", programme.document(n)))
                        .get("id")
                        .asString();
                read(http, request(address, "imports/" + id + "/publish").POST(HttpRequest.BodyPublishers.noBody()));
            }
        }
    }

    /** Reads from REST what came of the programme. */
    static LoadWorld of(URI address, Programme programme) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            JsonNode tasks =
                    read(http, request(address, "tasks?size=200&sort=-code").GET());
            return new LoadWorld(
                    tasks.get("total").asLong(),
                    names(tasks, "title"),
                    names(read(http, request(address, "agencies?size=200").GET()), "name"),
                    names(read(http, request(address, "databases?size=200").GET()), "name"),
                    names(read(http, request(address, "documents?size=200").GET()), "number"),
                    programme.searches());
        }
    }

    private static List<Names> names(JsonNode list, String name) {
        var names = new ArrayList<Names>();
        list.get("items")
                .forEach(i ->
                        names.add(new Names(i.get("key").asString(), i.get(name).asString())));
        return List.copyOf(names);
    }

    private static HttpRequest.Builder upload(URI address, String name, byte[] bytes) {
        byte[] begin =
                ("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: text/plain\r\n\r\n"
                                .formatted(BOUNDARY, name))
                        .getBytes(StandardCharsets.UTF_8);
        byte[] end = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return request(address, "imports")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(begin, bytes, end)));
    }

    private static HttpRequest.Builder request(URI address, String path) {
        return HttpRequest.newBuilder(URI.create(address + "/api/v1/" + path))
                .timeout(PATIENCE)
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(
                                                ("admin:" + PackagedServer.PASSWORD).getBytes(StandardCharsets.UTF_8)));
    }

    private static JsonNode read(HttpClient http, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }
}
