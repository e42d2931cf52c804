package vn.daumoi.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.neo4j.driver.Value;

/** GraphML; whole numbers and truth values keep their type, all else is text, lists as JSON. */
final class GraphMlWriter implements GraphWriter {

    // no dot, so that a property of the same name has another id
    private static final String LABELS = "labels";
    private static final String TYPE = "type";

    private final Writer out;
    private long relations;

    GraphMlWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void begin(List<Property> properties) throws IOException {
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns"
                + " http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n");
        key(LABELS, "node", "labels", "string");
        key(TYPE, "edge", "type", "string");
        for (Property property : properties) {
            key(property.of(), property.name(), type(property.types()));
        }
        out.write("<graph id=\"daumoi\" edgedefault=\"directed\">\n");
    }

    @Override
    public void node(Node node) throws IOException {
        out.write("<node id=\"" + xml(node.key()) + "\">");
        data(LABELS, String.join(";", node.labels()));
        properties("node", node.properties());
        out.write("</node>\n");
    }

    @Override
    public void relation(Relation relation) throws IOException {
        out.write("<edge id=\"r" + ++relations + "\" source=\"" + xml(relation.from()) + "\" target=\""
                + xml(relation.to()) + "\">");
        data(TYPE, relation.type());
        properties("edge", relation.properties());
        out.write("</edge>\n");
    }

    @Override
    public void end() throws IOException {
        out.write("</graph>\n</graphml>\n");
        out.flush();
    }

    private void key(String of, String name, String type) throws IOException {
        key(of + '.' + name, of, name, type);
    }

    private void key(String id, String of, String name, String type) throws IOException {
        out.write("<key id=\"" + xml(id) + "\" for=\"" + of + "\" attr.name=\"" + xml(name) + "\" attr.type=\"" + type
                + "\"/>\n");
    }

    private void properties(String of, Value properties) throws IOException {
        for (String name : properties.keys()) {
            data(of + '.' + name, Literals.text(properties.get(name)));
        }
    }

    private void data(String id, String text) throws IOException {
        out.write("<data key=\"" + xml(id) + "\">" + xml(text) + "</data>");
    }

    private static String type(List<String> types) {
        if (types.stream().allMatch(t -> t.startsWith("INTEGER"))) {
            return "long";
        }
        return types.stream().allMatch(t -> t.startsWith("BOOLEAN")) ? "boolean" : "string";
    }

    /** XML 1.0 has no place at all for most control characters and for halves of surrogate pairs. */
    private static String xml(String text) {
        var escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\t', '\n', '\r' -> escaped.append("&#").append(c).append(';');
                default -> {
                    boolean allowed = c >= 0x20 && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
                    escaped.appendCodePoint(allowed ? c : 0xFFFD);
                }
            }
        });
        return escaped.toString();
    }
}
