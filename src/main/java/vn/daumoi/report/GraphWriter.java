package vn.daumoi.report;

import java.io.IOException;
import java.util.List;
import org.neo4j.driver.Value;

/** Writes a graph that is handed over piece by piece: all nodes first, then all relations. */
interface GraphWriter {

    /**
     * @param of "node" or "edge"
     * @param types of its values as Cypher names them: "INTEGER NOT NULL"
     */
    record Property(String of, String name, List<String> types) {}

    record Node(String key, List<String> labels, Value properties) {}

    record Relation(String type, String from, String to, Value properties, String fromLabel, String toLabel) {}

    void begin(List<Property> properties) throws IOException;

    void node(Node node) throws IOException;

    void relation(Relation relation) throws IOException;

    void end() throws IOException;
}
