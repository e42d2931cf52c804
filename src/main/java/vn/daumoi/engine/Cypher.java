package vn.daumoi.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The statements the code itself runs. Java holds a name, the parameters and the mapping; the words are in
 * {@code cypher/analysis/<feature>/<name>.cypher}, where they can be read, tried by hand and checked by one test.
 */
public final class Cypher {

    private static final String FOLDER = "cypher/analysis/";
    private static final Map<String, String> LOADED = new ConcurrentHashMap<>();

    private Cypher() {}

    /**
     * The statement in {@code cypher/analysis/<name>.cypher}, read once.
     *
     * @param name feature and file name without extension: {@code "catalog/task-list"}
     * @throws IllegalArgumentException where there is no such file
     */
    public static String named(String name) {
        return LOADED.computeIfAbsent(name, n -> read(FOLDER + n + ".cypher"));
    }

    /** The text of a file on the class path. */
    static String read(String path) {
        try (InputStream in = Cypher.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("No Cypher file on the class path: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    /** The statements of a file that holds several, each ended by a semicolon at the end of its line. */
    static List<String> statements(String text) {
        var statements = new ArrayList<String>();
        for (String part : text.split(";[ \\t]*(\\r?\\n|$)")) {
            boolean onlyComments =
                    part.lines().allMatch(l -> l.isBlank() || l.strip().startsWith("//"));
            if (!onlyComments) {
                statements.add(part.strip());
            }
        }
        return statements;
    }
}
