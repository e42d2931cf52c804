package vn.daumoi.catalog.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.daumoi.catalog.DocumentService;
import vn.daumoi.catalog.Evidence;
import vn.daumoi.catalog.EvidencePanel;
import vn.daumoi.catalog.LegalDocument;
import vn.daumoi.catalog.TaskFilter;
import vn.daumoi.catalog.TaskService;
import vn.daumoi.graph.NodeKind;
import vn.daumoi.shell.Formats;
import vn.daumoi.shell.Kinds;
import vn.daumoi.shell.LongList;
import vn.daumoi.shell.Screen;

/** One legal document: what it is, what it rests on, the tasks it orders, those that cite it, and its words. */
@RolesAllowed("READ")
@Route("documents/:key")
class DocumentScreen extends Screen implements BeforeEnterObserver {

    private static final int PASSAGES = 10;

    private final transient DocumentService documents;
    private final transient TaskService tasks;

    DocumentScreen(DocumentService documents, TaskService tasks) {
        this.documents = documents;
        this.tasks = tasks;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        LegalDocument document =
                documents.find(event.getRouteParameters().get("key").orElse("")).orElseThrow(NotFoundException::new);
        removeAll();
        String name = (document.type() + " " + document.number()).strip();
        var title = new Div(Kinds.icon(NodeKind.DOCUMENT), heading(name));
        title.setClassName("page-title");
        title.add(Links.badge(getTranslation(document.read() ? "document.read" : "document.notRead"), "read"));
        if (!document.recognised()) {
            title.add(Links.badge(getTranslation("item.new"), "warn"));
        }
        Links.audit(document.key()).ifPresent(title::add);
        add(title, facts(document));
        if (document.assigns() > 0) {
            var assigned = new TaskFilter(null, null, null, document.key(), null, null, null, null, null, null);
            add(new TaskTable(getTranslation("document.assignsTasks"), tasks, assigned, "code"));
        }
        var citing = new TaskFilter(null, null, null, null, null, null, document.key(), null, null, null);
        add(new TaskTable(getTranslation("document.citingTasks"), tasks, citing, "code"));
        if (document.read()) {
            add(passages(documents.passages(document.key())));
        }
    }

    private Facts facts(LegalDocument document) {
        var facts = new Facts();
        facts.words(getTranslation("document.titleColumn"), document.title());
        facts.words(getTranslation("document.type"), document.type());
        facts.words(getTranslation("document.issuer"), document.issuer());
        if (document.issuedOn() != null) {
            facts.words(
                    getTranslation("document.issuedOn"),
                    Formats.date(document.issuedOn(), UI.getCurrent().getLocale()));
        } else if (document.year() != null) {
            facts.words(getTranslation("document.year"), document.year().toString());
        }
        for (LegalDocument.Related related : document.relations()) {
            facts.value(getTranslation("relation." + related.type()), Links.document(related.document()));
        }
        return facts;
    }

    private Section passages(List<Evidence> passages) {
        var section = new Section(new H2(getTranslation("document.passages") + " (" + passages.size() + ")"));
        section.add(new LongList<>(new Div(), passages, PASSAGES, EvidencePanel::new));
        return section;
    }
}
