package vn.daumoi.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.neo4j.driver.Value;

/** Writes a graph that is handed over piece by piece: all nodes first, then all relations. Leaves the stream open. */
public interface GraphWriter {

    /** A writer of a format. */
    static GraphWriter to(OutputStream out, ExportFormat format) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        return switch (format) {
            case JSON -> new JsonWriter(text);
            case CSV -> new CsvZipWriter(out);
            case CYPHER -> new CypherWriter(text);
            case GRAPHML -> new GraphMlWriter(text);
        };
    }

    /**
     * A property that nodes or relations may have.
     *
     * @param of "node" or "edge"
     * @param types of its values as Cypher names them: "INTEGER NOT NULL"
     */
    record Property(String of, String name, List<String> types) {}

    /** A node; the first of its labels is its kind. */
    record Node(String key, List<String> labels, Value properties) {}

    /** A relation between two nodes that were handed over. */
    record Relation(String type, String from, String to, Value properties, String fromLabel, String toLabel) {}

    /** @param properties all that nodes and relations may have */
    void begin(List<Property> properties) throws IOException;

    /** Before all relations. */
    void node(Node node) throws IOException;

    /** After all nodes. */
    void relation(Relation relation) throws IOException;

    /** Nothing more comes. */
    void end() throws IOException;
}
