package vn.daumoi.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.daumoi.access.Permission;
import vn.daumoi.access.SignedIn;
import vn.daumoi.catalog.Successor;
import vn.daumoi.catalog.Task;
import vn.daumoi.graph.NodeKind;
import vn.daumoi.shell.Formats;
import vn.daumoi.shell.Kinds;

/** Links to agencies, databases, documents and tasks, the same on every page. */
final class Links {

    private Links() {}

    static Component agency(Task.AgencyRef agency) {
        var link = plain(NodeKind.AGENCY, agency.key(), agency.name());
        if (agency.collective()) {
            link.add(badge(link.getTranslation("agency.collective"), "collective"));
        }
        return link;
    }

    /** A successor with the function, the day and the basis of its succession. */
    static Component successor(Successor successor) {
        Div line = (Div) agency(successor.agency());
        var locale = com.vaadin.flow.component.UI.getCurrent().getLocale();
        var words = new Span(Stream.of(
                        successor.scope(),
                        successor.on() == null
                                ? ""
                                : line.getTranslation("agency.successor.on", Formats.date(successor.on(), locale)),
                        successor.basis().isEmpty()
                                ? line.getTranslation("agency.successor.noBasis")
                                : successor.basis())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · ")));
        words.setClassName("hit-detail");
        line.add(words);
        return line;
    }

    static Component database(Task.DatabaseRef database) {
        var link = plain(NodeKind.DATABASE, database.key(), database.name());
        link.add(badge(TaskWords.here().role(database), "role-" + database.role()));
        return link;
    }

    static Component document(Task.DocumentRef document) {
        var link = plain(NodeKind.DOCUMENT, document.key(), TaskWords.document(document));
        if (!document.title().isEmpty()) {
            var title = new Span(document.title());
            title.setClassName("hit-detail");
            link.add(title);
        }
        return link;
    }

    static Anchor task(Task.TaskRef task) {
        return new Anchor(Kinds.page(NodeKind.TASK, task.key()), task.code() + " " + task.title());
    }

    /** Several, one below the other. */
    static Div column(List<Component> links) {
        var column = new Div();
        column.setClassName("links");
        links.forEach(column::add);
        return column;
    }

    /** For administrators: what the audit trail tells of something; nothing for others. */
    static Optional<Anchor> audit(String key) {
        return SignedIn.person()
                .filter(person -> person.permissions().contains(Permission.ADMINISTER))
                .map(person -> {
                    var link = new Anchor("administration/audit?target=" + key, "");
                    link.setText(link.getTranslation("audit.of"));
                    link.setClassName("audit-link");
                    return link;
                });
    }

    /** Ways to the analyses of something: their addresses and their words. */
    static Nav entries(Component owner, String parameter, String key, Map<String, String> wordsByScreen) {
        var entries = new Nav();
        entries.setClassName("entries");
        entries.getElement().setAttribute("aria-label", owner.getTranslation("entry.analysis"));
        wordsByScreen.forEach((screen, words) ->
                entries.add(new Anchor(screen + "?" + parameter + "=" + key, owner.getTranslation(words))));
        entries.add(new Anchor("explore?around=" + key, owner.getTranslation("entry.explore")));
        return entries;
    }

    /** Words in a small frame: colour never says it alone. */
    static Badge badge(String words, String className) {
        var badge = new Badge(words);
        badge.addClassName(className);
        return badge;
    }

    static Div plain(NodeKind kind, String key, String name) {
        return Kinds.link(kind, key, name);
    }
}
