package vn.daumoi.backup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.data.neo4j.core.Neo4jClient;

/** Every node and relation with all its labels and properties, as lines in an order of their own. */
public final class WholeGraph {

    private WholeGraph() {}

    /** As text. */
    public static List<String> lines(Neo4jClient neo4j) {
        var lines = new java.util.ArrayList<String>();
        rows(neo4j, "MATCH (n) RETURN labels(n) AS l, properties(n) AS p")
                .forEach(row -> lines.add("(" + row.get("l") + sorted(row.get("p")) + ")"));
        rows(neo4j, """
                MATCH (a)-[r]->(b)
                RETURN labels(a) AS la, properties(a) AS pa, type(r) AS t, properties(r) AS p,
                       labels(b) AS lb, properties(b) AS pb""")
                .forEach(row -> lines.add("(" + row.get("la") + sorted(row.get("pa")) + ")-[" + row.get("t")
                        + sorted(row.get("p")) + "]->(" + row.get("lb") + sorted(row.get("pb")) + ")"));
        lines.sort(null);
        return lines;
    }

    /** Without accounts, audit trail and the record of migrations, which have two underscores before their labels. */
    public static List<String> data(List<String> lines) {
        return lines.stream().filter(line -> !line.contains("[__")).toList();
    }

    /** As one checksum. */
    public static String checksum(List<String> lines) {
        try {
            byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Map<String, Object>> rows(Neo4jClient neo4j, String cypher) {
        return List.copyOf(neo4j.query(cypher).fetch().all());
    }

    private static String sorted(Object properties) {
        return new TreeMap<>((Map<?, ?>) properties).toString();
    }
}
