package vn.daumoi.operation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.daumoi.operation.Diagnostics;
import vn.daumoi.operation.DiagnosticsService;
import vn.daumoi.shell.AdministrationScreen;
import vn.daumoi.shell.Notices;

/** How the program and its database are, for whoever looks after them or helps from elsewhere. */
@Route("administration/diagnostics")
@RolesAllowed("ADMINISTER")
class DiagnosticsScreen extends AdministrationScreen implements BeforeEnterObserver {

    private final transient DiagnosticsService service;
    private transient @Nullable Diagnostics shown;

    DiagnosticsScreen(DiagnosticsService service) {
        this.service = service;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        begin("diagnostics");
        Diagnostics diagnostics = service.read();
        shown = diagnostics;
        var words = new DiagnosticsWords(event.getUI(), diagnostics);
        add(new Paragraph(getTranslation("diagnostics.intro")), copy(words.text()));
        for (DiagnosticsWords.Section section : words.sections()) {
            var facts = new DescriptionList();
            facts.addClassName("facts");
            section.facts()
                    .forEach(fact -> facts.add(
                            new DescriptionList.Term(fact.label()), new DescriptionList.Description(fact.value())));
            add(new H2(section.title()), facts);
        }
        add(new H2(getTranslation("diagnostics.problems")));
        add(
                diagnostics.problems().isEmpty()
                        ? nothing(getTranslation("diagnostics.noProblems"), null)
                        : table(diagnostics.problems()));
    }

    Diagnostics shown() {
        return Objects.requireNonNull(shown);
    }

    /** The text is shown only where the browser does not let us copy it. */
    private Div copy(String text) {
        var area = new TextArea(getTranslation("diagnostics.text"));
        area.setId("support-text");
        area.setValue(text);
        area.setReadOnly(true);
        area.setWidthFull();
        area.setMaxRows(12);
        area.setVisible(false);
        var button = new Button(getTranslation("diagnostics.copy"), VaadinIcon.COPY_O.create());
        button.addClickListener(click -> button.getElement()
                .executeJs(
                        "return navigator.clipboard ? navigator.clipboard.writeText($0).then(() => true, () => false)"
                                + " : false",
                        text)
                .then(Boolean.class, copied -> {
                    if (copied) {
                        Notices.done(getTranslation("diagnostics.copied"));
                    } else {
                        area.setVisible(true);
                    }
                }));
        return new Div(button, area);
    }

    private Div table(List<Diagnostics.Problem> problems) {
        var table = new NativeTable();
        var header = new NativeTableRow();
        for (String column : List.of("at", "level", "request", "message")) {
            header.add(new NativeTableHeaderCell(getTranslation("diagnostics." + column)));
        }
        table.getHead().addRows(header);
        for (Diagnostics.Problem problem : problems) {
            var row = new NativeTableRow();
            row.addDataCell().setText(DiagnosticsWords.at(problem));
            row.addDataCell().setText(problem.level());
            row.addDataCell().setText(problem.requestId());
            row.addDataCell().setText(problem.message());
            table.getBody().addRows(row);
        }
        var box = new Div(table);
        box.addClassNames("table-box", "plain-table");
        return box;
    }
}
