package vn.daumoi.query.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import vn.daumoi.query.QueryWatches;
import vn.daumoi.query.WatchChange;
import vn.daumoi.shell.Formats;
import vn.daumoi.shell.Screen;

/** What has changed in the answers of watched queries: rows that came and rows that went. */
@RolesAllowed("READ")
@Route("queries/changes")
class ChangesScreen extends Screen implements BeforeEnterObserver {

    private static final int MOST = 200;

    private final transient QueryWatches watches;

    ChangesScreen(QueryWatches watches) {
        this.watches = watches;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var over = new Div(new Anchor("queries?from=WATCHED", "‹ " + getTranslation("query.shelf.WATCHED")));
        over.setClassName("over-title");
        add(over, heading(getTranslation("query.changes")));
        List<WatchChange> changes = watches.changes();
        if (changes.isEmpty()) {
            add(nothing(
                    getTranslation("query.changes.none"),
                    new Anchor("queries?from=WATCHED", getTranslation("query.shelf.WATCHED"))));
        }
        changes.forEach(change -> add(change(change)));
    }

    private Section change(WatchChange change) {
        var ran = new Span(getTranslation("query.changes.ran", Formats.moment(change.ranAt(), getLocale())));
        ran.setClassName("hit-detail");
        var seen = new Button(getTranslation("query.changes.seen"), click -> {
            watches.seen(change.queryId());
            UI.getCurrent().refreshCurrentRoute(false);
        });
        seen.addThemeVariants(ButtonVariant.LUMO_SMALL);
        var title =
                new H2(new Anchor("queries/" + change.queryId(), change.title().in(getLocale())));
        var line = new Div(title, ran, seen);
        line.setClassName("title-line");
        var section = new Section(line);
        if (!change.problem().isEmpty()) {
            var problem = new Paragraph(change.problem());
            problem.setClassName("problem");
            section.add(problem);
        }
        if (!change.added().isEmpty() || !change.gone().isEmpty()) {
            section.add(
                    new Paragraph(getTranslation(
                            "query.changes.count",
                            change.added().size(),
                            change.gone().size())),
                    table(change));
        }
        return section;
    }

    private Div table(WatchChange change) {
        var head = new Element("tr").appendChild(cell("th", "").setAttribute("scope", "col"));
        change.columns().forEach(column -> head.appendChild(cell("th", column).setAttribute("scope", "col")));
        var body = new Element("tbody");
        change.added().stream().limit(MOST).forEach(row -> body.appendChild(row(row, "ADDED", "+")));
        change.gone().stream().limit(MOST).forEach(row -> body.appendChild(row(row, "REMOVED", "−")));
        var box = new Div();
        box.setClassName("table-box plain-figures changed-rows");
        box.getElement().appendChild(new Element("table").appendChild(new Element("thead").appendChild(head), body));
        return box;
    }

    private Element row(List<String> cells, String what, String sign) {
        var row = new Element("tr");
        row.getClassList().add("diff-" + what.toLowerCase(Locale.ROOT));
        row.appendChild(cell("td", sign + " " + getTranslation("query.changes." + what)));
        cells.forEach(words -> row.appendChild(cell("td", words)));
        return row;
    }

    private static Element cell(String tag, String words) {
        var cell = new Element(tag);
        cell.setText(words);
        return cell;
    }
}
