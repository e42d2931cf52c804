package vn.daumoi.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A person at a screen without a browser: speaks the protocol of Vaadin's own client (that of Flow 25.2), so that the server
 * does all it does for a browser. Keeps the tree of the page, from which it is told that an answer holds what the screen shows.
 * One at a time: a person has two hands, but one tab.
 */
public final class VaadinClient implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final String BROWSER =
            "&v-sh=1080&v-sw=1920&v-wh=900&v-ww=1600&v-bh=900&v-bw=1600&v-curdate=1767225600000&v-tzo=-420&v-dstd=0"
                    + "&v-rtzo=-420&v-dston=false&v-tzid=Asia%2FHo_Chi_Minh&v-td=false&v-pr=1&v-np=Linux";

    private final URI address;
    private final HttpClient http;
    private final VaadinTree tree = new VaadinTree();
    private int ui;
    private String key = "";
    private int sync;
    private int next;
    private String last = "";

    /** The server answered otherwise than a screen does. */
    public static final class UnexpectedAnswerException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnexpectedAnswerException(String what) {
            super(what);
        }
    }

    private VaadinClient(URI address) {
        this.address = address;
        this.http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(PATIENCE)
                .build();
    }

    /** Somebody who has not signed in. */
    public static VaadinClient visitor(URI address) {
        return new VaadinClient(address);
    }

    /**
     * Signs in by the form.
     *
     * @throws UnexpectedAnswerException where that is refused
     */
    public static VaadinClient signedIn(URI address, String name, String password) {
        var client = new VaadinClient(address);
        Matcher token = CSRF.matcher(client.get("login"));
        if (!token.find()) {
            throw new UnexpectedAnswerException("The sign-in page has no token");
        }
        HttpResponse<String> answer = client.send(client.request("login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(body("username=" + encoded(name) + "&password=" + encoded(password) + "&_csrf="
                        + encoded(token.group(1))))
                .build());
        if (answer.statusCode() != 200 || answer.uri().getPath().endsWith("login")) {
            throw new UnexpectedAnswerException("Not signed in: " + answer.statusCode() + " " + answer.uri());
        }
        return client;
    }

    /**
     * Opens an address as a browser does that opens a link: the page, what starts its program, and the screen.
     *
     * @param route without a slash at its beginning
     * @param query without a question mark, encoded
     */
    public void open(String route, String query) {
        get(route + (query.isEmpty() ? "" : "?" + query));
        JsonNode first = json(get("?v-r=init&location=" + encoded(route) + "&query=" + encoded(query) + BROWSER));
        JsonNode config = first.path("appConfig");
        if (!config.has("uidl")) {
            throw new UnexpectedAnswerException("No screen: " + first.toString());
        }
        ui = config.get("v-uiId").asInt();
        JsonNode uidl = config.get("uidl");
        key = uidl.get("Vaadin-Security-Key").asString();
        tree.clear();
        take(uidl);
        navigate(route, query);
    }

    /** Goes to another screen as a click on a link does. */
    public void navigate(String route, String query) {
        rpc(Map.of(
                "type",
                "event",
                "node",
                1,
                "event",
                "ui-navigate",
                "data",
                Map.of("route", route, "query", query, "appShellTitle", "", "trigger", "link")));
    }

    /**
     * Waits for an answer that comes late, which a browser is told of and we must ask for.
     *
     * @param id of what will say it
     * @param said what its words hold then
     */
    public void await(String id, String said) {
        Instant until = Instant.now().plus(PATIENCE);
        while (!tree.has(id) || !tree.words(id).contains(said) || tree.words(id).isEmpty()) {
            if (Instant.now().isAfter(until)) {
                throw new UnexpectedAnswerException(
                        "Nothing said \"" + said + "\" in " + id + ", but: " + shortened(words()));
            }
            try {
                Thread.sleep(POLL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            rpc();
        }
    }

    /** Scrolls the list of the screen to a row. */
    public void scroll(int first, int rows) {
        rpc(call(grid(), "setViewportRange", List.of(first, rows)));
    }

    /** How many rows the list of the screen has, as the server told it. */
    public int rows() {
        return tree.size(grid());
    }

    /** Types into a field that answers while one types. */
    public void type(String fieldId, String words) {
        int field = tree.withId(fieldId);
        rpc(
                Map.of("type", "mSync", "node", field, "feature", 1, "property", "value", "value", words),
                Map.of("type", "event", "node", field, "event", "input", "data", Map.of("for", "trailing")));
    }

    /** Types into a field that offers what it finds. */
    public void search(String fieldId, String words) {
        int field = tree.withId(fieldId);
        set(field, "opened", true);
        set(field, "filter", words);
        rpc(call(field, "setViewportRange", List.of(0, 12, words)));
        String found = last;
        // or the same words would be nothing new the next time
        set(field, "filter", "");
        set(field, "opened", false);
        last = found;
    }

    /** Clicks on what ends the session. */
    public void signOut(String id) {
        try {
            click(id);
        } catch (UnexpectedAnswerException e) {
            if (!String.valueOf(e.getMessage()).contains("sessionExpired")) {
                throw e;
            }
        }
    }

    /** Clicks on what has this id. */
    public void click(String id) {
        rpc(Map.of("type", "event", "node", tree.withId(id), "event", "click", "data", Map.of()));
    }

    /** The words of what has this id. */
    public String words(String id) {
        return tree.words(id);
    }

    /** All words of the page but those of its lists, in no order to rely on. */
    public String words() {
        return tree.words();
    }

    /** Everything the last answer said, as it came: what is in the rows of lists stands there. */
    public String lastAnswer() {
        return last;
    }

    /** A request of another kind in the same session, such as to REST. */
    public HttpResponse<String> request(String path, Map<String, String> headers) {
        HttpRequest.Builder request = request(path).GET();
        headers.forEach(request::header);
        return send(request.build());
    }

    @Override
    public void close() {
        http.close();
    }

    private void set(int node, String property, Object value) {
        rpc(
                Map.of("type", "mSync", "node", node, "feature", 1, "property", property, "value", value),
                Map.of("type", "event", "node", node, "event", property + "-changed", "data", Map.of()));
    }

    private int grid() {
        return tree.withTag("vaadin-grid");
    }

    private static Map<String, Object> call(int node, String method, List<Object> arguments) {
        return Map.of(
                "type", "publishedEventHandler",
                "node", node,
                "templateEventMethodName", method,
                "templateEventMethodArgs", arguments);
    }

    private void rpc(Map<?, ?>... calls) {
        JsonNode answer = uidl(List.of(calls));
        take(answer);
        last = answer.toString();
        // a list waits for its client to have drawn what it sent
        List<Object> drawn = new ArrayList<>();
        tree.toConfirm().forEach((node, update) -> drawn.add(call(node, "confirmUpdate", List.of(update))));
        if (!drawn.isEmpty()) {
            take(uidl(drawn));
        }
    }

    private JsonNode uidl(List<?> calls) {
        String sent = JSON.writeValueAsString(Map.of("csrfToken", key, "rpc", calls, "syncId", sync, "clientId", next));
        HttpResponse<String> answer = send(request("?v-r=uidl&v-uiId=" + ui)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(body(sent))
                .build());
        JsonNode read = answer.statusCode() == 200 ? json(answer.body()) : null;
        if (read == null || !read.has("syncId")) {
            throw new UnexpectedAnswerException(answer.statusCode() + " " + shortened(answer.body()) + " to " + sent);
        }
        return read;
    }

    private void take(JsonNode answer) {
        sync = answer.get("syncId").asInt();
        next = answer.path("clientId").asInt();
        tree.take(answer);
        if (answer.path("meta").has("appError") || answer.path("meta").has("sessionExpired")) {
            throw new UnexpectedAnswerException(answer.get("meta").toString());
        }
    }

    private String get(String path) {
        HttpResponse<String> answer = send(request(path).GET().build());
        if (answer.statusCode() != 200) {
            throw new UnexpectedAnswerException(answer.statusCode() + " at " + path + ": " + shortened(answer.body()));
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + "/" + path)).timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String body) {
        if (!body.startsWith("{")) {
            throw new UnexpectedAnswerException(shortened(body));
        }
        return JSON.readTree(body);
    }

    private static HttpRequest.BodyPublisher body(String text) {
        return HttpRequest.BodyPublishers.ofString(text);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String shortened(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }
}
