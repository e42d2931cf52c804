package vn.daumoi.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Stream;
import vn.daumoi.analysis.Bottlenecks;
import vn.daumoi.analysis.Figure;
import vn.daumoi.shell.CardColumn;

/** Tasks or agencies with their figures; each figure leads to the list it counts. */
final class BottlenecksGrid extends Grid<Bottlenecks.Row> {

    private final transient PlanWords words = PlanWords.here();
    private final transient BottlenecksState state;

    BottlenecksGrid(Bottlenecks found, BottlenecksState state) {
        this.state = state;
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT, GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        addClassNames("plain", "tall");
        getElement().setAttribute("aria-label", getTranslation("nav.bottlenecks"));
        addComponentColumn(this::subject)
                .setHeader(getTranslation(state.agencies() ? "kind.AGENCY" : "kind.TASK"))
                .setFlexGrow(1)
                .setWidth("16rem");
        var figures = new ArrayList<Column<Bottlenecks.Row>>();
        if (state.agencies()) {
            figures.add(addColumn(row -> words.say("bottlenecks.number", row.open()))
                    .setHeader(getTranslation("blockers.open"))
                    .setTextAlign(ColumnTextAlign.END)
                    .setWidth("6.5rem")
                    .setFlexGrow(0));
        }
        for (Figure figure : Figure.values()) {
            figures.add(addComponentColumn(row -> link(row, figure))
                    .setHeader(header(figure))
                    .setTextAlign(ColumnTextAlign.END)
                    .setWidth("9rem")
                    .setFlexGrow(0));
        }
        CardColumn.onlyWide(this, figures);
        setItems(found.rows().items());
    }

    static String betweenness(Bottlenecks found, PlanWords words) {
        return found.betweenness().exact()
                ? ""
                : words.say(
                        "bottlenecks.sampled",
                        found.betweenness().starts(),
                        found.betweenness().of());
    }

    static Anchor csv(Bottlenecks found, boolean agencies, PlanWords words) {
        return CsvLink.of(
                "daumoi-bottlenecks.csv",
                Stream.concat(
                        (agencies
                                        ? Stream.of("kind.AGENCY", "blockers.open")
                                        : Stream.of("blockers.csv.code", "kind.TASK"))
                                .map(words::say),
                        Arrays.stream(Figure.values()).map(figure -> words.say("figure." + figure))),
                table -> found.rows()
                        .items()
                        .forEach(row -> table.row(Stream.concat(
                                row.task() == null
                                        ? Stream.of(words.agency(row.agency()), String.valueOf(row.open()))
                                        : Stream.of(
                                                row.task().code(), row.task().title()),
                                Arrays.stream(Figure.values()).map(figure -> value(row, figure, words))))));
    }

    static String value(Bottlenecks.Row row, Figure figure, PlanWords words) {
        return switch (figure) {
            case DOWNSTREAM -> words.say("bottlenecks.number", row.downstream());
            case INTEGRATIONS -> words.say("bottlenecks.number", row.integrations());
            case SLACK -> row.slackDays() == null ? "–" : words.say("bottlenecks.days", row.slackDays());
            case OVERDUE -> row.daysOverdue() == 0 ? "–" : words.say("bottlenecks.days", row.daysOverdue());
            case BETWEENNESS ->
                row.betweenness() == 0 ? "–" : String.format(words.locale(), "%.1f%%", 100 * row.betweenness());
        };
    }

    private Component subject(Bottlenecks.Row row) {
        var box = new Div(row.task() == null ? PlanLinks.agency(row.agency()) : PlanLinks.taskWithLeads(row.task()));
        var figures = new Div();
        figures.setClassName("only-narrow-text figure-links");
        for (Figure figure : Figure.values()) {
            figures.add(new Span(getTranslation("figure." + figure) + ": "), link(row, figure));
        }
        box.add(figures);
        return box;
    }

    private Component link(Bottlenecks.Row row, Figure figure) {
        String value = value(row, figure, words);
        String key = row.task() != null
                ? row.task().key()
                : row.agency() == null ? null : row.agency().key();
        if (key == null || value.equals("–") || value.equals("0")) {
            return new Span(value);
        }
        var link = new Anchor(state.showing(key, figure).address().of("bottlenecks"), value);
        link.setAriaLabel(getTranslation("figure." + figure) + ": " + value);
        return link;
    }

    private Component header(Figure figure) {
        var header = new Span(getTranslation("figure." + figure));
        header.setTitle(getTranslation("figure.hint." + figure));
        header.setClassName("wrapping");
        if (figure == state.by()) {
            header.add(new Span(" ↓"));
        }
        return header;
    }
}
