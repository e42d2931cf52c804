package vn.daumoi.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * The graph component beside bare cytoscape.js in the same browser without a GPU: {@code ./daumoi bench canvas [nodes
 * 100,500,2000,5000] [rounds 3]}. Twice as many arrows as nodes. The two take turns; the middle of the rounds is told.
 */
final class CanvasBenchmark {

    private static final String OURS = "ours";
    private static final String BARE = "cytoscape";
    private static final long MOVING_MILLIS = 2_000;
    /** cose blocks the page for minutes with more. */
    private static final int MOST_COSE = 500;

    private final Map<String, List<Double>> found = new LinkedHashMap<>();

    private CanvasBenchmark() {}

    public static void main(String[] args) throws IOException {
        int[] sizes = Arrays.stream((args.length > 0 ? args[0] : "100,500,2000,5000").split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        new CanvasBenchmark().run(sizes, rounds);
    }

    private void run(int[] sizes, int rounds) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", CanvasBenchmark::answer);
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/canvas.html";
        try (Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of("/usr/bin/chromium"))
                            .setArgs(List.of("--no-sandbox", "--disable-gpu")));
            for (int nodes : sizes) {
                found.clear();
                for (int round = 0; round < rounds; round++) {
                    ours(browser, address, nodes);
                    bare(browser, address, nodes);
                }
                print(nodes);
            }
        } finally {
            server.stop(0);
        }
    }

    private void ours(Browser browser, String address, int nodes) {
        try (Page page = open(browser, address)) {
            bytes(OURS, (String) page.evaluate("n => prepare(n, false)", nodes));
            Map<String, Double> laid = numbers(page.evaluate("() => ours()"));
            note(OURS, "first paint with layout ms", laid.get("first"));
            note(OURS, "layout ms", laid.get("layout"));
            note(OURS, "longest task with layout ms", laid.get("block"));
            Map<String, Double> placed = numbers(page.evaluate("() => oursPlaced()"));
            note(OURS, "first paint ms", placed.get("first"));
            note(OURS, "longest task of first paint ms", placed.get("block"));
            moving(page, OURS, "daumoi-graph .canvas");
            Map<String, Double> grown = numbers(page.evaluate("() => oursGrows()"));
            note(OURS, "20 more: bytes", grown.get("bytes"));
            note(OURS, "20 more: laid out and painted ms", grown.get("grown"));
            note(OURS, "20 more: longest task ms", grown.get("block"));
        }
    }

    private void bare(Browser browser, String address, int nodes) {
        try (Page page = open(browser, address)) {
            bytes(BARE, (String) page.evaluate("n => prepare(n, true)", nodes));
            Map<String, Double> grid = numbers(page.evaluate("() => bare()"));
            note(BARE, "first paint ms", grid.get("first"));
            note(BARE, "longest task of first paint ms", grid.get("block"));
            moving(page, BARE, "#bare");
        }
        if (nodes <= MOST_COSE) {
            try (Page page = open(browser, address)) {
                page.evaluate("n => { prepare(n, true); }", nodes);
                Map<String, Double> cose = numbers(page.evaluate("() => bare('cose')"));
                note(BARE, "first paint with layout ms", cose.get("first"));
                note(BARE, "longest task with layout ms", cose.get("block"));
            }
        }
    }

    /** Pans, zooms and clicks with all of the picture in sight, which is the most there is to paint. */
    private void moving(Page page, String whose, String canvas) {
        note(whose, "JS heap MB", heap(page));
        var box = page.locator(canvas).boundingBox();
        double left = box.x + 4;
        double top = box.y + 4;
        page.mouse().click(left, top);
        page.mouse().move(left, top);
        page.mouse().down();
        note(
                whose,
                "panning fps",
                frames(
                        page,
                        step -> page.mouse()
                                .move(
                                        left + 300 * Math.abs(Math.sin(step / 40.0)),
                                        top + 200 * Math.abs(Math.sin(step / 55.0)))));
        page.mouse().move(left, top);
        page.mouse().up();
        double middleX = box.x + box.width / 2;
        double middleY = box.y + box.height / 2;
        page.mouse().move(middleX, middleY);
        note(whose, "zooming fps", frames(page, step -> page.mouse().wheel(0, step % 24 < 12 ? -60 : 60)));
        page.evaluate("() => { window.heard = answers(); }");
        for (int ring = 0; ring < 40; ring++) {
            page.mouse().click(middleX + 7 * ring * Math.cos(ring), middleY + 4 * ring * Math.sin(ring));
            Object heard = page.evaluate("() => Promise.race([window.heard, new Promise(r => setTimeout(r, 400))])");
            if (heard != null) {
                note(whose, "click told ms", numbers(heard).get("told"));
                note(whose, "click seen ms", numbers(heard).get("seen"));
                return;
            }
        }
    }

    private interface Move {
        void step(int step);
    }

    private static double frames(Page page, Move move) {
        page.evaluate("() => frames()");
        long end = System.nanoTime() + MOVING_MILLIS * 1_000_000;
        for (int step = 0; System.nanoTime() < end; step++) {
            move.step(step);
        }
        return ((Number) page.evaluate("() => frames()")).doubleValue();
    }

    private static double heap(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("HeapProfiler.collectGarbage");
        return ((Number) page.evaluate("() => performance.memory.usedJSHeapSize")).doubleValue() / 1e6;
    }

    private static Page open(Browser browser, String address) {
        Page page = browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900))
                .newPage();
        page.setDefaultTimeout(180_000);
        page.navigate(address);
        page.waitForFunction("window.ready");
        return page;
    }

    private void bytes(String whose, String sent) {
        byte[] raw = sent.getBytes(StandardCharsets.UTF_8);
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(raw);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        note(whose, "wire kB", raw.length / 1e3);
        note(whose, "wire kB, gzip", packed.size() / 1e3);
    }

    private static Map<String, Double> numbers(Object said) {
        var numbers = new LinkedHashMap<String, Double>();
        ((Map<?, ?>) said).forEach((name, value) -> numbers.put(String.valueOf(name), ((Number) value).doubleValue()));
        return numbers;
    }

    private void note(String whose, String what, Double value) {
        found.computeIfAbsent(what + "|" + whose, name -> new ArrayList<>()).add(value);
    }

    private void print(int nodes) {
        System.out.printf(
                Locale.ROOT,
                "%n%,d nodes, %,d arrows; load average %.1f%n%-36s %10s %10s%n",
                nodes,
                2 * nodes,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                "(middle of the rounds)",
                OURS,
                BARE);
        found.keySet().stream()
                .map(name -> name.substring(0, name.indexOf('|')))
                .distinct()
                .forEach(what -> System.out.printf(
                        Locale.ROOT, "%-36s %10s %10s%n", what, middle(what, OURS), middle(what, BARE)));
    }

    private String middle(String what, String whose) {
        List<Double> values = found.getOrDefault(what + "|" + whose, List.of()).stream()
                .sorted()
                .toList();
        return values.isEmpty() ? "" : String.format(Locale.ROOT, "%,.1f", values.get(values.size() / 2));
    }

    /** The page and what was built for it; nothing else of this machine. */
    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] content = content(path);
        String type = path.endsWith(".html")
                ? "text/html"
                : path.endsWith(".css") ? "text/css" : path.endsWith(".woff2") ? "font/woff2" : "text/javascript";
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(content.length == 0 ? 404 : 200, content.length == 0 ? -1 : content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }

    private static byte[] content(String path) throws IOException {
        if (path.equals("/cytoscape.js")) {
            return Files.readAllBytes(Path.of("frontend/node_modules/cytoscape/dist/cytoscape.esm.min.mjs"));
        }
        String resource = path.startsWith("/daumoi/") ? "/META-INF/resources" + path : "/bench" + path;
        try (var stream = CanvasBenchmark.class.getResourceAsStream(resource)) {
            return stream == null ? new byte[0] : stream.readAllBytes();
        }
    }
}
