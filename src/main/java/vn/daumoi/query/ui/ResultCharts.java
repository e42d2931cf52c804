package vn.daumoi.query.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import vn.daumoi.query.Cell;
import vn.daumoi.query.View;
import vn.daumoi.query.ui.ResultRows.Row;

/** Figures of an answer drawn as bars, as squares of a table, or large; each is a table to whoever hears it read. */
final class ResultCharts {

    /** More nobody reads; the table has them all. */
    static final int MOST_BARS = 100;

    private static final int MOST_SIDES = 40;
    private static final int MOST_FIGURES = 12;

    private ResultCharts() {}

    /** Whether the rows can be drawn so. */
    static boolean fits(View view, ResultRows rows) {
        int width = rows.columns().size();
        return !rows.all().isEmpty()
                && switch (view) {
                    case TABLE -> true;
                    case GRAPH -> false;
                    case BAR -> width >= 2 && IntStream.range(1, width).anyMatch(rows::figures);
                    case MATRIX -> width == 3 && rows.figures(2);
                    case FIGURE ->
                        rows.all().size() == 1
                                && width <= MOST_FIGURES
                                && IntStream.range(0, width).anyMatch(rows::figures);
                };
    }

    /** The first column names a bar, figures are drawn, the rest stands as it is. */
    static Div bars(ResultRows rows) {
        int width = rows.columns().size();
        List<Row> drawn = rows.shown().stream().limit(MOST_BARS).toList();
        var head = new Element("tr");
        rows.columns().forEach(column -> head.appendChild(head(column, "col")));
        var largest = new double[width];
        var figures = new boolean[width];
        for (int i = 1; i < width; i++) {
            int column = i;
            figures[i] = rows.figures(i);
            largest[i] = drawn.stream()
                    .map(row -> Cells.number(row.cells().get(column)))
                    .flatMapToDouble(OptionalDouble::stream)
                    .map(Math::abs)
                    .max()
                    .orElse(0);
        }
        var body = new Element("tbody");
        for (Row row : drawn) {
            var line = new Element("tr")
                    .appendChild(filled(head("", "row"), rows, row.cells().getFirst()));
            for (int i = 1; i < width; i++) {
                Cell cell = row.cells().get(i);
                line.appendChild(figures[i] ? bar(rows, cell, largest[i]) : filled(new Element("td"), rows, cell));
            }
            body.appendChild(line);
        }
        Div box = table("bars", head, body);
        if (drawn.size() < rows.shown().size()) {
            box.add(new Paragraph(box.getTranslation(
                    "query.chart.cut", drawn.size(), rows.shown().size())));
        }
        return box;
    }

    private static Element bar(ResultRows rows, Cell cell, double largest) {
        double value = Cells.number(cell).orElse(0);
        var bar = new Element("span");
        bar.getClassList().add("bar-line");
        bar.setAttribute("aria-hidden", "true");
        bar.getClassList().set("minus", value < 0);
        bar.getStyle()
                .set("inline-size", "calc(" + (largest == 0 ? 0 : Math.abs(value) / largest) + " * (100% - 5rem))");
        var words = new Element("span");
        words.setText(rows.cells().text(cell));
        return new Element("td").appendChild(bar, words);
    }

    static Div matrix(ResultRows rows) {
        Map<String, Cell> lines = new LinkedHashMap<>();
        Map<String, Cell> columns = new LinkedHashMap<>();
        Map<String, Cell> squares = new HashMap<>();
        double largest = 0;
        for (Row row : rows.shown()) {
            String line = rows.cells().text(row.cells().getFirst());
            String column = rows.cells().text(row.cells().get(1));
            lines.putIfAbsent(line, row.cells().getFirst());
            columns.putIfAbsent(column, row.cells().get(1));
            squares.put(line + '\n' + column, row.cells().get(2));
            largest =
                    Math.max(largest, Math.abs(Cells.number(row.cells().get(2)).orElse(0)));
        }
        List<String> across = columns.keySet().stream()
                .limit(MOST_SIDES)
                .sorted(Comparator.comparing(name -> rows.cells().place(new Cell.Text(name))))
                .toList();
        var head = new Element("tr").appendChild(head(rows.columns().getFirst(), "col"));
        across.forEach(column -> head.appendChild(head(column, "col")));
        var body = new Element("tbody");
        for (Map.Entry<String, Cell> line :
                lines.entrySet().stream().limit(MOST_SIDES).toList()) {
            var drawn = new Element("tr").appendChild(filled(head("", "row"), rows, line.getValue()));
            for (String column : across) {
                Cell cell = squares.get(line.getKey() + '\n' + column);
                var square = new Element("td");
                if (cell != null) {
                    square.setText(rows.cells().text(cell));
                    double share =
                            largest == 0 ? 0 : Math.abs(Cells.number(cell).orElse(0)) / largest;
                    square.getStyle().set("--share", Math.round(share * 70) + "%");
                    square.getClassList().add("square");
                }
                drawn.appendChild(square);
            }
            body.appendChild(drawn);
        }
        Div box = table("squares", head, body);
        var cut = new ArrayList<String>();
        if (lines.size() > MOST_SIDES) {
            cut.add(box.getTranslation("query.chart.cutRows", MOST_SIDES, lines.size()));
        }
        if (columns.size() > MOST_SIDES) {
            cut.add(box.getTranslation("query.chart.cutColumns", MOST_SIDES, columns.size()));
        }
        if (!cut.isEmpty()) {
            box.add(new Paragraph(String.join(" ", cut)));
        }
        return box;
    }

    /** The first rows and columns as a small table. */
    static Div first(ResultRows rows, int lines, int columns) {
        int width = Math.min(columns, rows.columns().size());
        var head = new Element("tr");
        rows.columns().stream().limit(width).forEach(column -> head.appendChild(head(column, "col")));
        var body = new Element("tbody");
        rows.shown().stream().limit(lines).forEach(row -> {
            var line = new Element("tr");
            row.cells().stream().limit(width).forEach(cell -> line.appendChild(filled(new Element("td"), rows, cell)));
            body.appendChild(line);
        });
        return table("few", head, body);
    }

    static Div figures(ResultRows rows) {
        var box = new Div();
        box.setClassName("figures");
        List<Cell> cells = rows.all().getFirst().cells();
        for (int i = 0; i < cells.size(); i++) {
            var number = new Span(rows.cells().text(cells.get(i)));
            number.setClassName("number");
            var figure = new Div(number, new Span(rows.columns().get(i)));
            figure.setClassName("figure plain-figure");
            box.add(figure);
        }
        return box;
    }

    private static Div table(String className, Element head, Element body) {
        var box = new Div();
        box.setClassName("table-box " + className);
        box.getElement().setAttribute("tabindex", "0");
        box.getElement().appendChild(new Element("table").appendChild(new Element("thead").appendChild(head), body));
        return box;
    }

    private static Element head(String words, String scope) {
        var cell = new Element("th").setAttribute("scope", scope);
        cell.setText(words);
        return cell;
    }

    private static Element filled(Element cell, ResultRows rows, Cell value) {
        for (Cells.Piece piece : rows.cells().pieces(value)) {
            var words = new Element(piece.link().isEmpty() ? "span" : "a");
            words.setText(piece.text());
            if (!piece.link().isEmpty()) {
                words.setAttribute("href", piece.link());
            }
            cell.appendChild(words);
        }
        return cell;
    }
}
