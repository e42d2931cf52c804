package vn.daumoi.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.TypeSystem;
import vn.daumoi.graph.CsvTable;

/**
 * Two tables with a column for each property; lists are JSON. Somebody will open them in a spreadsheet: words that it would run as
 * a formula get an apostrophe before them. JSON and Cypher hold every word as it is.
 */
final class CsvZipWriter implements GraphWriter {

    private static final TypeSystem TYPES = TypeSystem.getDefault();

    private final ZipOutputStream zip;
    private final CSVPrinter table;
    private List<String> ofNodes = List.of();
    private List<String> ofRelations = List.of();
    private boolean inRelations;

    CsvZipWriter(OutputStream out) throws IOException {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        Writer writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        table = new CSVPrinter(writer, CSVFormat.RFC4180);
    }

    @Override
    public void begin(List<Property> properties) throws IOException {
        ofNodes = names(properties, "node");
        ofRelations = names(properties, "edge");
        zip.putNextEntry(new ZipEntry("nodes.csv"));
        var header = new ArrayList<>(List.of("key", "labels"));
        header.addAll(ofNodes);
        table.printRecord(header);
    }

    @Override
    public void node(Node node) throws IOException {
        print(List.of(node.key(), String.join(";", node.labels())), ofNodes, node.properties());
    }

    @Override
    public void relation(Relation relation) throws IOException {
        openRelations();
        print(List.of(relation.type(), relation.from(), relation.to()), ofRelations, relation.properties());
    }

    @Override
    public void end() throws IOException {
        openRelations();
        table.flush();
        zip.closeEntry();
        zip.finish();
    }

    private void openRelations() throws IOException {
        if (inRelations) {
            return;
        }
        inRelations = true;
        table.flush();
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry("relations.csv"));
        var header = new ArrayList<>(List.of("type", "from", "to"));
        header.addAll(ofRelations);
        table.printRecord(header);
    }

    private void print(List<String> first, List<String> columns, Value properties) throws IOException {
        var row = new ArrayList<>(first);
        columns.forEach(column -> row.add(cell(properties.get(column))));
        table.printRecord(row);
    }

    /** Of numbers and dates nothing can be a formula, and a negative number stays one. */
    private static String cell(Value value) {
        String text = Literals.text(value);
        return value.hasType(TYPES.STRING()) ? CsvTable.harmless(text) : text;
    }

    private static List<String> names(List<Property> properties, String of) {
        return properties.stream()
                .filter(p -> p.of().equals(of) && !p.name().equals("key"))
                .map(Property::name)
                .toList();
    }
}
