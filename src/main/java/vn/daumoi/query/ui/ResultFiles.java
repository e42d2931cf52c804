package vn.daumoi.query.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tools.jackson.databind.json.JsonMapper;
import vn.daumoi.graph.CsvTable;
import vn.daumoi.query.Cell;

/** The rows on the screen, as they stand there, to take away. */
final class ResultFiles {

    /** What a cell of a spreadsheet holds at most. */
    private static final int LONGEST_TEXT = 32_767;

    private static final int MOST_SHEET_ROWS = 1_048_575;
    private static final int SECOND = 1;
    private static final JsonMapper JSON = new JsonMapper();

    private ResultFiles() {}

    /** Writes rows in a format. */
    private interface Writer {
        void write(ResultRows rows, OutputStream out) throws IOException;
    }

    /** Links for all formats. */
    static Div links(Component owner, ResultRows rows, String name) {
        var links = new Div(
                link(owner, rows, name, "csv", "text/csv; charset=utf-8", ResultFiles::csv),
                link(
                        owner,
                        rows,
                        name,
                        "xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        ResultFiles::xlsx),
                link(owner, rows, name, "json", "application/json", ResultFiles::json));
        links.setClassName("file-links");
        return links;
    }

    private static Anchor link(
            Component owner, ResultRows rows, String name, String ending, String type, Writer writer) {
        DownloadHandler handler = download -> {
            download.setFileName(name + '.' + ending);
            download.setContentType(type);
            writer.write(rows, download.getOutputStream());
        };
        var link = new Anchor(handler, owner.getTranslation("query.file." + ending));
        link.setId("file-" + ending);
        link.getElement().setAttribute("download", true);
        return link;
    }

    static void csv(ResultRows rows, OutputStream out) throws IOException {
        CsvTable.write(
                out,
                rows.columns().stream(),
                table -> rows.shown()
                        .forEach(row -> table.row(row.cells().stream().map(rows.cells()::text))));
    }

    /** Figures and days are figures and days in the spreadsheet too. */
    static void xlsx(ResultRows rows, OutputStream out) throws IOException {
        var workbook = new Workbook(out, "daumoi", "1.0");
        Worksheet sheet = workbook.newWorksheet("1");
        for (int i = 0; i < rows.columns().size(); i++) {
            sheet.value(0, i, rows.columns().get(i));
        }
        sheet.range(0, 0, 0, Math.max(0, rows.columns().size() - 1))
                .style()
                .bold()
                .set();
        sheet.freezePane(0, 1);
        int line = SECOND;
        for (ResultRows.Row row : rows.shown().stream().limit(MOST_SHEET_ROWS).toList()) {
            for (int i = 0; i < row.cells().size(); i++) {
                put(sheet, line, i, row.cells().get(i), rows.cells());
            }
            line++;
        }
        workbook.finish();
    }

    private static void put(Worksheet sheet, int line, int column, Cell cell, Cells words) {
        switch (cell) {
            case Cell.Nothing nothing -> {
                // an empty cell is no cell
            }
            case Cell.Whole whole -> sheet.value(line, column, whole.number());
            case Cell.Decimal decimal -> sheet.value(line, column, decimal.number());
            case Cell.Truth truth -> sheet.value(line, column, truth.truth());
            case Cell.Day day -> {
                sheet.value(line, column, day.day());
                sheet.style(line, column).format("dd/mm/yyyy").set();
            }
            default -> {
                String text = words.text(cell);
                sheet.value(line, column, text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
            }
        }
    }

    /** A list of rows, each an object; nodes with their keys. */
    static void json(ResultRows rows, OutputStream out) throws IOException {
        List<Map<String, Cell>> all = new ArrayList<>();
        for (ResultRows.Row row : rows.shown()) {
            Map<String, Cell> object = new LinkedHashMap<>();
            for (int i = 0; i < row.cells().size(); i++) {
                object.put(rows.names().get(i), row.cells().get(i));
            }
            all.add(object);
        }
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        JSON.writerWithDefaultPrettyPrinter().writeValue(writer, all);
    }
}
