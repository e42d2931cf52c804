package vn.daumoi.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.daumoi.analysis.Comparison;
import vn.daumoi.analysis.Impact;
import vn.daumoi.shell.CardColumn;
import vn.daumoi.shell.CopyLink;
import vn.daumoi.shell.Formats;
import vn.daumoi.shell.Screen;

/** Two scenarios side by side: each in a sentence, and every task that slips in either. */
final class ComparisonAnswer extends Div {

    private final transient Comparison found;
    private final transient PlanWords words = PlanWords.here();
    private final Locale locale = UI.getCurrent().getLocale();

    ComparisonAnswer(Comparison found) {
        this.found = found;
        var two = new Div(scenario("whatIf.first", found.first()), scenario("whatIf.second", found.second()));
        two.setClassName("two-halves");
        var sentence = new Paragraph(words.say("whatIf.compared", found.both(), found.onlyFirst(), found.onlySecond()));
        sentence.setClassName("sentence");
        sentence.setId("sentence");
        add(two, sentence, line());
        add(found.tasks().isEmpty() ? Screen.nothing(getTranslation("whatIf.nobodyHit"), null) : grid());
    }

    private Component scenario(String name, Impact impact) {
        return new Section(
                new H2(getTranslation(name) + ": " + ImpactAnswer.title(impact, words)),
                new Paragraph(ImpactAnswer.sentence(impact, words)));
    }

    private Component line() {
        var count = new Span(words.shown(
                found.taskCount().shown(),
                found.taskCount().total(),
                found.taskCount().hiddenBy()));
        count.setId("count");
        var basis = new Span(words.basis(found.first().basis()));
        basis.setClassName("hit-detail");
        var line = new Div(count, basis);
        line.setClassName("list-line");
        line.add(
                CsvLink.of(
                        "daumoi-what-if.csv",
                        Stream.of(
                                        "code",
                                        "title",
                                        "lead",
                                        "before",
                                        "first",
                                        "firstDays",
                                        "second",
                                        "secondDays",
                                        "key")
                                .map(column -> words.say("whatIf.csv." + column)),
                        table -> found.tasks()
                                .forEach(row -> table.row(Stream.of(
                                        row.task().code(),
                                        row.task().title(),
                                        words.leads(row.task()),
                                        date(row.before()),
                                        date(row.first()),
                                        String.valueOf(row.firstDays()),
                                        date(row.second()),
                                        String.valueOf(row.secondDays()),
                                        row.task().key())))),
                CopyLink.on(found.first().basis().basis().asOf()));
        return line;
    }

    private Grid<Comparison.Row> grid() {
        var grid = new Grid<Comparison.Row>();
        grid.setId("slips");
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT, GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("whatIf.hit"));
        grid.addComponentColumn(row -> {
                    Div line = PlanLinks.taskWithLeads(row.task());
                    var when = new Span(words.say("whatIf.compareCard", row.firstDays(), row.secondDays()));
                    when.setClassName("only-narrow-text");
                    line.add(when);
                    return line;
                })
                .setHeader(getTranslation("whatIf.csv.title"))
                .setFlexGrow(1);
        CardColumn.onlyWide(
                grid,
                List.of(
                        grid.addColumn(row -> date(row.before()))
                                .setHeader(getTranslation("whatIf.csv.before"))
                                .setWidth("8.5rem")
                                .setFlexGrow(0),
                        slip(grid, "whatIf.csv.first", Comparison.Row::first, Comparison.Row::firstDays),
                        slip(grid, "whatIf.csv.second", Comparison.Row::second, Comparison.Row::secondDays)));
        grid.setItems(found.tasks());
        grid.setAllRowsVisible(found.tasks().size() <= 12);
        return grid;
    }

    private Grid.Column<Comparison.Row> slip(
            Grid<Comparison.Row> grid,
            String header,
            java.util.function.Function<Comparison.Row, LocalDate> end,
            java.util.function.ToIntFunction<Comparison.Row> days) {
        return grid.addColumn(row -> days.applyAsInt(row) == 0
                        ? words.say("whatIf.notHit")
                        : date(end.apply(row)) + " (" + words.say("whatIf.plusDays", days.applyAsInt(row)) + ")")
                .setHeader(getTranslation(header))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("13rem")
                .setFlexGrow(0);
    }

    private String date(LocalDate date) {
        return Formats.date(date, locale);
    }
}
