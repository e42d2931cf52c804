package vn.daumoi.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.daumoi.graph.NodeKind;

/** Statements that make the graph anew, in batches, each on one line and ended by a semicolon. */
final class CypherWriter implements GraphWriter {

    private static final int BATCH = 200;

    private final Writer out;
    private final List<String> rows = new ArrayList<>();
    private String statement = "";

    CypherWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void begin(List<Property> properties) throws IOException {
        for (NodeKind kind : NodeKind.values()) {
            String label = Literals.name(kind.label());
            out.write("CREATE CONSTRAINT IF NOT EXISTS FOR (n:" + label + ") REQUIRE n.key IS UNIQUE;\n");
        }
    }

    @Override
    public void node(Node node) throws IOException {
        String labels = node.labels().stream().map(Literals::name).collect(Collectors.joining(":"));
        add("CREATE (n:" + labels + ") SET n = row", Literals.cypher(node.properties()));
    }

    @Override
    public void relation(Relation relation) throws IOException {
        add(
                "MATCH (a:" + Literals.name(relation.fromLabel()) + " {key: row.a}) MATCH (b:"
                        + Literals.name(relation.toLabel()) + " {key: row.b}) CREATE (a)-[r:"
                        + Literals.name(relation.type()) + "]->(b) SET r = row.r",
                "{a: " + Literals.quoted(relation.from()) + ", b: " + Literals.quoted(relation.to()) + ", r: "
                        + Literals.cypher(relation.properties()) + '}');
    }

    @Override
    public void end() throws IOException {
        flush();
        out.flush();
    }

    private void add(String wanted, String row) throws IOException {
        if (!wanted.equals(statement) || rows.size() >= BATCH) {
            flush();
            statement = wanted;
        }
        rows.add(row);
    }

    private void flush() throws IOException {
        if (!rows.isEmpty()) {
            out.write("UNWIND [" + String.join(", ", rows) + "] AS row " + statement + ";\n");
            rows.clear();
        }
    }
}
