package vn.daumoi.query.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.daumoi.access.ChangedMeanwhileException;
import vn.daumoi.graph.UnknownKeyException;
import vn.daumoi.query.LineDiff;
import vn.daumoi.query.QueryDefinition;
import vn.daumoi.query.QueryEditing;
import vn.daumoi.query.QueryLibrary;
import vn.daumoi.query.QueryVersion;
import vn.daumoi.query.SavedQuery;
import vn.daumoi.shell.Formats;
import vn.daumoi.shell.Notices;
import vn.daumoi.shell.Screen;

/** How a query came to be what it is: every version beside the one before it. */
@RolesAllowed("CURATE")
@Route("queries/:id/history")
class HistoryScreen extends Screen implements BeforeEnterObserver {

    private final transient QueryLibrary library;
    private final transient QueryEditing editing;

    HistoryScreen(QueryLibrary library, QueryEditing editing) {
        this.library = library;
        this.editing = editing;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        String id = event.getRouteParameters().get("id").orElse("");
        SavedQuery query = library.find(id).orElse(null);
        List<QueryVersion> versions = List.of();
        try {
            versions = query == null ? List.of() : editing.history(id);
        } catch (UnknownKeyException e) {
            query = null;
        }
        if (query == null) {
            add(
                    heading(getTranslation("query.unknown.title")),
                    nothing(getTranslation("query.unknown"), new Anchor("queries", getTranslation("query.library"))));
            return;
        }
        String title = query.definition().title().in(getLocale());
        var over = new Div(new Anchor("queries/" + id, "‹ " + title));
        over.setClassName("over-title");
        add(over, heading(getTranslation("query.history", title)));
        if (versions.isEmpty()) {
            add(nothing(getTranslation("query.history.none"), null));
        }
        for (int i = 0; i < versions.size(); i++) {
            add(version(query, versions.get(i), i + 1 < versions.size() ? versions.get(i + 1) : null));
        }
    }

    private Section version(SavedQuery query, QueryVersion version, @Nullable QueryVersion earlier) {
        var by = new Span(Formats.moment(version.at(), getLocale()) + " · " + version.by());
        by.setClassName("hit-detail");
        var line = new Div(new H2(getTranslation("query.history.version", version.number())), by);
        line.setClassName("title-line");
        if (version.number() != query.version()) {
            var restore =
                    new Button(getTranslation("query.history.restore"), click -> restore(query, version.number()));
            restore.addThemeVariants(ButtonVariant.LUMO_SMALL);
            line.add(restore);
        }
        var diff = new Div();
        diff.setClassName("diff");
        diff.getElement().setAttribute("role", "list");
        for (LineDiff.Line each :
                LineDiff.between(earlier == null ? "" : written(earlier.definition()), written(version.definition()))) {
            diff.add(line(each));
        }
        return new Section(line, diff);
    }

    private Div line(LineDiff.Line line) {
        var sign = new Span(
                switch (line.change()) {
                    case SAME -> " ";
                    case ADDED -> "+";
                    case REMOVED -> "−";
                });
        sign.setClassName("sign");
        if (line.change() != LineDiff.Change.SAME) {
            sign.getElement().setAttribute("role", "img");
            sign.getElement().setAttribute("aria-label", getTranslation("query.diff." + line.change()));
        }
        var row = new Div(sign, new Span(line.text()));
        row.getElement().setAttribute("role", "listitem");
        row.setClassName("diff-" + line.change().name().toLowerCase(Locale.ROOT));
        return row;
    }

    private void restore(SavedQuery query, long version) {
        try {
            editing.restore(query.id(), query.version(), version);
            UI.getCurrent().refreshCurrentRoute(false);
            Notices.done(getTranslation("query.history.restored", version));
        } catch (ChangedMeanwhileException e) {
            Notices.failure(getTranslation("query.changed"));
        }
    }

    /** A definition as lines that can be compared. */
    private String written(QueryDefinition what) {
        String parameters = what.parameters().stream()
                .map(parameter -> '$' + parameter.name() + ": " + getTranslation("query.kind." + parameter.kind())
                        + " – "
                        + parameter.label().vi() + " / " + parameter.label().en()
                        + (parameter.defaultValue() == null ? "" : " = " + parameter.defaultValue())
                        + (parameter.required() ? " *" : "") + '\n')
                .collect(Collectors.joining());
        return getTranslation("query.field.titleVi") + ": " + what.title().vi() + '\n'
                + getTranslation("query.field.titleEn") + ": " + what.title().en() + '\n'
                + getTranslation("query.field.aboutVi") + ": "
                + what.description().vi() + '\n'
                + getTranslation("query.field.aboutEn") + ": "
                + what.description().en() + '\n'
                + getTranslation("query.field.tags") + ": " + String.join(" ", what.tags()) + '\n'
                + getTranslation("query.view") + ": " + getTranslation("query.view." + what.view()) + '\n'
                + parameters + what.cypher();
    }
}
