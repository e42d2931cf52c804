package vn.daumoi.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/** One object, a node or relation on each line. */
final class JsonWriter implements GraphWriter {

    private final Writer out;
    private String before = "\n";
    private boolean inRelations;

    JsonWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void begin(List<Property> properties) throws IOException {
        out.write("{\"nodes\":[");
    }

    @Override
    public void node(Node node) throws IOException {
        out.write(before + "{\"key\":" + Literals.quoted(node.key()) + ",\"labels\":"
                + node.labels().stream().map(Literals::quoted).collect(Collectors.joining(",", "[", "]"))
                + ",\"properties\":" + Literals.json(node.properties()) + '}');
        before = ",\n";
    }

    @Override
    public void relation(Relation relation) throws IOException {
        openRelations();
        out.write(before + "{\"type\":" + Literals.quoted(relation.type()) + ",\"from\":"
                + Literals.quoted(relation.from()) + ",\"to\":" + Literals.quoted(relation.to())
                + ",\"properties\":" + Literals.json(relation.properties()) + '}');
        before = ",\n";
    }

    @Override
    public void end() throws IOException {
        openRelations();
        out.write("\n]}\n");
        out.flush();
    }

    private void openRelations() throws IOException {
        if (!inRelations) {
            out.write("\n],\"relations\":[");
            before = "\n";
            inRelations = true;
        }
    }
}
