package vn.daumoi.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table for spreadsheets: UTF-8 with a byte-order mark, and no cell that a spreadsheet would run as a formula. */
public final class CsvTable {

    private final CSVPrinter table;

    private CsvTable(CSVPrinter table) {
        this.table = table;
    }

    /**
     * Writes a table and leaves the stream open.
     *
     * @param rows adds the rows below the header, one after the other
     * @throws IOException where the reader has gone away
     */
    public static void write(OutputStream out, Stream<String> header, Consumer<CsvTable> rows) throws IOException {
        try {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            // without it, Excel takes UTF-8 for the machine's old code page
            writer.write('\uFEFF');
            var table = new CsvTable(new CSVPrinter(writer, CSVFormat.RFC4180));
            table.row(header);
            rows.accept(table);
            writer.flush();
        } catch (UncheckedIOException e) {
            // as it is, so that a reader who went away is known for one
            throw e.getCause();
        }
    }

    /** One more row. */
    public void row(Stream<String> cells) {
        try {
            table.printRecord(cells.map(CsvTable::harmless));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A cell that a spreadsheet would take for a formula gets an apostrophe before it. */
    public static String harmless(String cell) {
        String seen = cell.stripLeading();
        boolean formula = !seen.isEmpty() && "=+-@".indexOf(seen.charAt(0)) >= 0;
        boolean control = !cell.isEmpty() && "\t\r\n".indexOf(cell.charAt(0)) >= 0;
        return formula || control ? "'" + cell : cell;
    }
}
