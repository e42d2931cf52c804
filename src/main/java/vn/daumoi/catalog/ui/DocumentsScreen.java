package vn.daumoi.catalog.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import vn.daumoi.catalog.DocumentService;
import vn.daumoi.catalog.LegalDocument;
import vn.daumoi.graph.NodeKind;
import vn.daumoi.shell.Formats;

/** All legal documents, those that assign tasks first. */
@RolesAllowed("READ")
@Route("documents")
@Menu(title = "nav.documents", order = 5, icon = "vaadin:file-text-o")
class DocumentsScreen extends ListScreen<LegalDocument> {

    DocumentsScreen(DocumentService documents) {
        super(
                NodeKind.DOCUMENT,
                UI.getCurrent().getTranslation("nav.documents"),
                "-tasks",
                documents::list,
                LegalDocument::key);
        nameColumn(
                        getTranslation("document.number"),
                        NodeKind.DOCUMENT,
                        LegalDocument::key,
                        LegalDocument::number,
                        Map.of("item.new", document -> !document.recognised(), "document.read", LegalDocument::read))
                .setFlexGrow(1);
        countColumn(getTranslation("document.year"), document -> document.year() == null ? "" : document.year(), null);
        wordsColumn(getTranslation("document.type"), LegalDocument::type, "kind");
        wordsColumn(getTranslation("document.titleColumn"), LegalDocument::title, null)
                .setWidth("16rem")
                .setFlexGrow(4);
        countColumn(getTranslation("document.assigns"), LegalDocument::assigns, "tasks");
        countColumn(getTranslation("document.citedBy"), LegalDocument::citedBy, "citedBy");
        wordsColumn(
                getTranslation("document.issuedOn"),
                document -> document.issuedOn() == null
                        ? ""
                        : Formats.date(document.issuedOn(), UI.getCurrent().getLocale()),
                null);
    }
}
