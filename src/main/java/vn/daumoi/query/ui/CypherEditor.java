package vn.daumoi.query.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import vn.daumoi.query.QueryProblem;
import vn.daumoi.query.SchemaWords;

/** A query to write, drawn in the browser by {@code frontend/src/cypher}; it tells what is written after a pause. */
@Tag("daumoi-cypher")
final class CypherEditor extends Component implements HasStyle {

    private String text = "";

    CypherEditor() {
        setId("cypher");
        addListener(ChangeEvent.class, change -> text = change.text);
        addListener(RunEvent.class, run -> text = run.text);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        attach.getUI().getPage().addJsModule("/daumoi/cypher.js");
        getElement()
                .setPropertyBean(
                        "words",
                        new Words(
                                getTranslation("query.editor.label"),
                                getTranslation("query.editor.help"),
                                getTranslation("query.editor.placeholder"),
                                getTranslation("query.editor.problems"),
                                getTranslation("query.editor.place")));
    }

    /** What is written, as the browser told last. */
    String text() {
        return text;
    }

    /** Writes something else; what was written can be brought back by undoing. */
    void write(String other) {
        text = other;
        getElement().setProperty("value", other);
        // what was set before may be what is set now, while a person has written something else
        getElement().executeJs("this.value = $0", other);
    }

    /** What may be named. */
    void offer(SchemaWords schema, List<String> parameters) {
        getElement()
                .setPropertyBean(
                        "schema",
                        new Schema(
                                schema.labels(),
                                schema.relationTypes(),
                                schema.properties(),
                                schema.functions().stream()
                                        .map(name -> new Function(name, "", ""))
                                        .toList(),
                                parameters,
                                List.of()));
    }

    /** Underlines what is wrong and tells it below. */
    void problems(List<QueryProblem> problems) {
        getElement()
                .setPropertyList(
                        "problems",
                        problems.stream()
                                .map(problem -> new Problem(
                                        problem.text(getLocale()), problem.line(), Math.max(1, problem.column())))
                                .toList());
    }

    void readOnly() {
        getElement().setProperty("readonly", true);
    }

    void format() {
        getElement().executeJs("this.format(); this.focus()");
    }

    /** Tells what is written, after a pause. */
    Registration onChange(ComponentEventListener<ChangeEvent> listener) {
        return addListener(ChangeEvent.class, listener);
    }

    /** Tells that a person wants it run. */
    Registration onRun(ComponentEventListener<RunEvent> listener) {
        return addListener(RunEvent.class, listener);
    }

    /** Something else is written. */
    @DomEvent("cypher-change")
    public static final class ChangeEvent extends ComponentEvent<CypherEditor> {

        private final String text;

        public ChangeEvent(CypherEditor source, boolean fromClient, @EventData("event.detail.value") String text) {
            super(source, fromClient);
            this.text = text;
        }
    }

    /** What is written shall run. */
    @DomEvent("cypher-run")
    public static final class RunEvent extends ComponentEvent<CypherEditor> {

        private final String text;

        public RunEvent(CypherEditor source, boolean fromClient, @EventData("event.detail.value") String text) {
            super(source, fromClient);
            this.text = text;
        }
    }

    // What frontend/src/cypher/model.ts reads, under the same names.

    record Words(String label, String help, String placeholder, String problems, String place) {}

    record Schema(
            List<String> labels,
            List<String> relations,
            List<String> properties,
            List<Function> functions,
            List<String> parameters,
            List<Link> graph) {}

    record Function(String name, String signature, String description) {}

    record Link(String from, String relation, String to) {}

    record Problem(String message, int line, int column) {}
}
