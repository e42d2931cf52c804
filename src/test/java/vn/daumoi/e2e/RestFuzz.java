package vn.daumoi.e2e;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests to every operation of the REST interface, made from its own description: some as they should be, most not. The same
 * number always makes the same request. Those that change something are sent only as they must be refused, or to things that are
 * not there, so that the graph stays as it was.
 */
public final class RestFuzz {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern INSIDE = Pattern.compile(
            "\\bat (vn\\.daumoi|java\\.|org\\.)|Exception\\b|Neo\\.ClientError|vn\\.daumoi\\.|org\\.springframework|"
                    + "stackTrace|NullPointer");

    private final URI address;
    private final String signIn;
    private final OpenAPI description;
    private final List<Call> calls = new ArrayList<>();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private record Call(String path, PathItem.HttpMethod method, Operation operation) {}

    /**
     * What came of it.
     *
     * @param statuses how often each was answered
     * @param operations how many there are, all of which were asked
     * @param findings what must not be, each with its request's number
     */
    public record Outcome(Map<Integer, Integer> statuses, int operations, double slowest, List<String> findings) {}

    /** @param password of the account "admin" */
    public RestFuzz(URI address, String password) throws IOException, InterruptedException {
        this.address = address;
        // a token: wrong passwords among the requests make whoever signs in by one wait
        this.signIn = "Bearer " + token(password);
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(address + "/api/v1/openapi"))
                        .header("Authorization", signIn)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        this.description = Json31.mapper().readValue(answer.body(), OpenAPI.class);
        new TreeMap<>(description.getPaths())
                .forEach((path, item) -> new TreeMap<>(item.readOperationsMap())
                        .forEach((method, operation) -> calls.add(new Call(path, method, operation))));
    }

    private String token(String password) throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(address + "/api/v1/me/tokens"))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"name\":\"fuzz\",\"scopes\":[\"READ\",\"CURATE\",\"PLAN\",\"ADMINISTER\"]}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body()).get("text").asString();
    }

    /** Sends as many requests, beginning with a number; each operation in its turn. */
    public Outcome run(long first, long count) throws InterruptedException {
        var statuses = new TreeMap<Integer, Integer>();
        var findings = new ArrayList<String>();
        double slowest = 0;
        String before = graph();
        for (long n = first; n < first + count; n++) {
            var random = new Random(n * 0x9E3779B97F4A7C15L);
            Call call = calls.get((int) (n % calls.size()));
            HttpRequest request = request(call, random);
            long start = System.nanoTime();
            try {
                HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                slowest = Math.max(slowest, (System.nanoTime() - start) / 1e9);
                statuses.merge(answer.statusCode(), 1, Integer::sum);
                String wrong = wrong(answer);
                if (!wrong.isEmpty()) {
                    findings.add("%d: %s %s: %s".formatted(n, request.method(), request.uri(), wrong));
                }
            } catch (IOException e) {
                findings.add("%d: %s %s: %s".formatted(n, request.method(), request.uri(), e));
            }
        }
        if (!graph().equals(before)) {
            findings.add("The graph is not what it was before");
        }
        return new Outcome(statuses, calls.size(), slowest, findings);
    }

    private static String wrong(HttpResponse<String> answer) {
        int status = answer.statusCode();
        String body = answer.body();
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (status >= 500) {
            return status + " " + shortened(body);
        }
        // whoever takes nothing we can say is told so by the status alone
        if (status < 400 || status == 406 && body.isEmpty()) {
            return "";
        }
        if (INSIDE.matcher(body).find()) {
            return status + " tells of the program's insides: " + shortened(body);
        }
        // what the connection itself cannot read never reaches the program
        boolean belowUs = status == 400 && !type.startsWith("application/problem+json") && body.length() < 800;
        if (!type.startsWith("application/problem+json")) {
            return belowUs && type.startsWith("text/html")
                    ? ""
                    : status + " is no problem detail: " + type + " " + shortened(body);
        }
        try {
            JsonNode problem = JsonMapper.shared().readTree(body);
            boolean whole = problem.path("status").asInt() == status
                    && !problem.path("title").asString("").isBlank()
                    && !problem.path("detail").asString("").isBlank();
            return whole ? "" : status + " lacks status, title or detail: " + shortened(body);
        } catch (JacksonException e) {
            return status + " is no JSON: " + shortened(body);
        }
    }

    private HttpRequest request(Call call, Random random) {
        var values = new HostileValues(random);
        String path = call.path();
        var query = new StringBuilder();
        for (Parameter parameter : parameters(call)) {
            if ("path".equals(parameter.getIn())) {
                path = path.replace(
                        "{" + parameter.getName() + "}", HostileValues.inPath(values.of(parameter.getSchema(), "")));
            } else if ("query".equals(parameter.getIn()) && random.nextInt(3) > 0) {
                for (int times = random.nextInt(12) == 0 ? 2 : 1; times > 0; times--) {
                    query.append(query.isEmpty() ? '?' : '&')
                            .append(parameter.getName())
                            .append('=')
                            .append(HostileValues.inQuery(values.of(parameter.getSchema(), parameter.getName())));
                }
            }
        }
        if (random.nextInt(10) == 0) {
            query.append(query.isEmpty() ? '?' : '&').append(values.rawQuery());
        }
        boolean changes = call.method() != PathItem.HttpMethod.GET;
        // the client itself cannot say a percent sign that begins no escape
        String sent = query.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path + sent)).timeout(PATIENCE);
        // what needs neither key nor body would be done
        boolean refusedByNothing = changes
                && call.operation().getRequestBody() == null
                && !call.path().contains("{");
        if (random.nextInt(25) > 0 && !refusedByNothing) {
            request.header("Authorization", signIn);
        } else {
            request.header("Authorization", values.authorization());
        }
        if (random.nextInt(4) == 0) {
            values.headers().forEach(request::header);
        }
        return request.method(call.method().name(), body(call, values, request, changes, random))
                .build();
    }

    private HttpRequest.BodyPublisher body(
            Call call, HostileValues values, HttpRequest.Builder request, boolean changes, Random random) {
        if (!changes) {
            return HttpRequest.BodyPublishers.noBody();
        }
        var content = call.operation().getRequestBody() == null
                ? Map.<String, io.swagger.v3.oas.models.media.MediaType>of()
                : call.operation().getRequestBody().getContent();
        String type = content.isEmpty() ? "" : content.keySet().iterator().next();
        if (random.nextInt(8) == 0) {
            type = values.contentType();
        }
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        if (type.startsWith("multipart/")) {
            return HttpRequest.BodyPublishers.ofByteArray(values.multipart(request));
        }
        Schema<?> schema =
                content.isEmpty() ? null : content.values().iterator().next().getSchema();
        return HttpRequest.BodyPublishers.ofString(values.refusedJson(resolved(schema), this::resolved));
    }

    private List<Parameter> parameters(Call call) {
        var all = new ArrayList<Parameter>();
        if (call.operation().getParameters() != null) {
            all.addAll(call.operation().getParameters());
        }
        return all;
    }

    private Schema<?> resolved(Schema<?> schema) {
        if (schema == null || schema.get$ref() == null) {
            return schema;
        }
        String name = schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
        return description.getComponents().getSchemas().get(name);
    }

    /** A checksum of everything the program would export. */
    private String graph() throws InterruptedException {
        try {
            HttpResponse<byte[]> export = http.send(
                    HttpRequest.newBuilder(URI.create(address + "/api/v1/export?format=json"))
                            .header("Authorization", signIn)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (export.statusCode() != 200) {
                throw new IllegalStateException("export: " + export.statusCode());
            }
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(export.body()));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String shortened(String text) {
        return text.length() > 400 ? text.substring(0, 400) + "…" : text;
    }
}
