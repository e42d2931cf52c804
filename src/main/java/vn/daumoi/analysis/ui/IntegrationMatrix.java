package vn.daumoi.analysis.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.daumoi.analysis.DatabaseRef;
import vn.daumoi.analysis.Integrations;
import vn.daumoi.analysis.Integrations.Cell;
import vn.daumoi.analysis.ui.BlockersState.Only;
import vn.daumoi.graph.SearchWords;
import vn.daumoi.shell.Screen;

/**
 * All databases against all: where tasks connect two, how many, how many of them are open and late; each leads to the
 * blockers of that integration. Below it the same pairs as a list.
 */
final class IntegrationMatrix extends Div {

    /** More rows and columns nobody reads; the list below holds every pair. */
    private static final int LARGEST = 40;

    private final transient BlockersState state;
    private final transient PlanWords words = PlanWords.here();

    IntegrationMatrix(Integrations found, BlockersState state, Consumer<BlockersState> go) {
        this.state = state;
        List<Cell> cells = found.cells().items().stream().filter(this::matches).toList();
        add(new H2(getTranslation("matrix.title")), new Paragraph(getTranslation("matrix.lead")), filters(go));
        var basis = new Span(words.basis(found.basis()));
        basis.setClassName("hit-detail");
        var count = new Span(count(found, cells.size()));
        count.setId("count");
        count.getElement().setAttribute("role", "status");
        var line = new Div(count, basis);
        line.setClassName("list-line");
        add(line);
        if (cells.isEmpty()) {
            add(
                    found.cells().total() == 0
                            ? Screen.nothing(
                                    getTranslation("matrix.none"), new Anchor("import", getTranslation("nav.import")))
                            : Screen.nothing(
                                    getTranslation("matrix.noneMatches"),
                                    new Anchor("blockers", getTranslation("filter.clear"))));
            return;
        }
        line.add(csv(cells));
        add(matrix(cells), list(cells));
    }

    private boolean matches(Cell cell) {
        SearchWords wanted = SearchWords.of(state.filter() == null ? "" : state.filter());
        boolean named = wanted.isEmpty()
                || wanted.in(cell.database().name())
                || wanted.in(cell.with().name());
        return named
                && switch (state.only()) {
                    case ALL -> true;
                    case OPEN -> cell.open() > 0;
                    case LATE -> cell.late() > 0;
                };
    }

    private Div filters(Consumer<BlockersState> go) {
        var text = new TextField(getTranslation("matrix.filter"));
        text.setId("matrix-filter");
        text.setPrefixComponent(VaadinIcon.FILTER.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        text.setValue(state.filter() == null ? "" : state.filter());
        var only = new Select<Only>();
        only.setLabel(getTranslation("matrix.only"));
        only.setItems(Only.values());
        only.setItemLabelGenerator(each -> getTranslation("matrix.only." + each));
        only.setValue(state.only());
        text.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go.accept(state.filtered(blank(change.getValue()), state.only()));
            }
        });
        only.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go.accept(state.filtered(state.filter(), change.getValue()));
            }
        });
        var filters = new Div(text, only);
        filters.setClassName("matrix-filters");
        return filters;
    }

    private String count(Integrations found, int matching) {
        long total = found.cells().total();
        long read = found.cells().shown();
        String filtered = matching == read
                ? getTranslation("matrix.all", total)
                : getTranslation("matrix.some", matching, total, read - matching);
        return read < total ? filtered + " " + getTranslation("matrix.limited", total - read) : filtered;
    }

    private Div matrix(List<Cell> cells) {
        Map<String, Cell> byPair = new HashMap<>();
        for (Cell cell : cells) {
            byPair.put(cell.database().key() + " " + cell.with().key(), cell);
            byPair.put(cell.with().key() + " " + cell.database().key(), cell);
        }
        Set<DatabaseRef> named = cells.stream()
                .flatMap(cell -> Stream.of(cell.database(), cell.with()))
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        List<DatabaseRef> databases = named.stream()
                .limit(LARGEST)
                .sorted(java.util.Comparator.comparing(
                        DatabaseRef::name, java.text.Collator.getInstance(words.locale())))
                .toList();
        var head = new Element("tr").appendChild(cell("td", ""));
        for (int i = 0; i < databases.size(); i++) {
            head.appendChild(cell("th", String.valueOf(i + 1))
                    .setAttribute("scope", "col")
                    .setAttribute("title", databases.get(i).name()));
        }
        var body = new Element("tbody");
        for (int i = 0; i < databases.size(); i++) {
            DatabaseRef row = databases.get(i);
            var line = new Element("tr")
                    .appendChild(cell("th", (i + 1) + ". " + row.name()).setAttribute("scope", "row"));
            for (DatabaseRef column : databases) {
                line.appendChild(square(row, column, byPair.get(row.key() + " " + column.key())));
            }
            body.appendChild(line);
        }
        var table = new Element("table").appendChild(new Element("thead").appendChild(head), body);
        table.setAttribute("aria-label", getTranslation("matrix.title"));
        var grid = new Element("daumoi-matrix").appendChild(table);
        var box = new Div();
        box.setClassName("table-box matrix");
        box.getElement().appendChild(grid);
        if (databases.size() < named.size()) {
            box.add(new Paragraph(getTranslation("matrix.cut", databases.size(), named.size())));
        }
        box.addAttachListener(attach -> attach.getUI().getPage().addJsModule("/daumoi/matrix.js"));
        return box;
    }

    private Element square(DatabaseRef row, DatabaseRef column, @Nullable Cell cell) {
        var square = new Element("td");
        if (row.equals(column)) {
            square.getClassList().add("same");
            return square;
        }
        var link = new Anchor(address(row, column), cell == null ? "·" : cell.open() + "/" + cell.tasks());
        String pair = row.name() + " ↔ " + column.name();
        String said = cell == null
                ? words.say("matrix.said.nobody", pair)
                : words.say("matrix.said", pair, cell.tasks(), cell.open(), cell.late());
        link.setTitle(said);
        square.getClassList()
                .add(cell == null ? "nobody" : cell.late() > 0 ? "late" : cell.open() > 0 ? "open" : "done");
        if (cell != null && cell.late() > 0) {
            var late = new Span("!" + cell.late());
            late.setClassName("late-count");
            link.add(late);
        }
        // what stands in the square first: people who speak to their machine say what they see
        link.setAriaLabel(link.getElement().getTextRecursively() + " – " + said);
        return square.appendChild(link.getElement());
    }

    private Div list(List<Cell> cells) {
        var head = new Element("tr");
        for (String header : List.of("matrix.pair", "matrix.tasks", "matrix.open", "matrix.late", "matrix.how")) {
            head.appendChild(cell("th", getTranslation(header)).setAttribute("scope", "col"));
        }
        var body = new Element("tbody");
        for (Cell cell : cells) {
            var link = new Anchor(
                    address(cell.database(), cell.with()),
                    cell.database().name() + " ↔ " + cell.with().name());
            body.appendChild(new Element("tr")
                    .appendChild(
                            new Element("td").appendChild(link.getElement()),
                            cell("td", String.valueOf(cell.tasks())),
                            cell("td", String.valueOf(cell.open())),
                            cell("td", String.valueOf(cell.late())),
                            cell("td", getTranslation("goalKind." + cell.goalKind()))));
        }
        var box = new Div(new H2(getTranslation("matrix.list") + " (" + cells.size() + ")"));
        box.setClassName("table-box plain-figures");
        box.getElement().appendChild(new Element("table").appendChild(new Element("thead").appendChild(head), body));
        return box;
    }

    private Anchor csv(List<Cell> cells) {
        return CsvLink.of(
                "daumoi-integrations.csv",
                Stream.of("matrix.first", "matrix.second", "matrix.tasks", "matrix.open", "matrix.late", "matrix.how")
                        .map(words::say),
                table -> cells.forEach(cell -> table.row(Stream.of(
                        cell.database().name(),
                        cell.with().name(),
                        String.valueOf(cell.tasks()),
                        String.valueOf(cell.open()),
                        String.valueOf(cell.late()),
                        words.say("goalKind." + cell.goalKind())))));
    }

    private String address(DatabaseRef first, DatabaseRef second) {
        return state.asking(first.key(), second.key(), null)
                .filtered(null, Only.ALL)
                .address()
                .of("blockers");
    }

    private static @Nullable String blank(String words) {
        return words.isBlank() ? null : words.strip();
    }

    private static Element cell(String tag, String words) {
        var cell = new Element(tag);
        cell.setText(words);
        return cell;
    }
}
