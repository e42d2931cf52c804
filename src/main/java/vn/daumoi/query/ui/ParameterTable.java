package vn.daumoi.query.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import vn.daumoi.query.QueryParameter;
import vn.daumoi.query.Wording;

/** The parameters of a query that is being written. */
final class ParameterTable extends Div {

    private final Div rows = new Div();
    private final List<ParameterRow> all = new ArrayList<>();
    private final List<ParameterRow> guessed = new ArrayList<>();
    private final transient Runnable changed;

    /** @param changed told of every change by a person */
    ParameterTable(Runnable changed) {
        this.changed = changed;
        var more = new Button(getTranslation("query.parameter.add"), VaadinIcon.PLUS.create(), click -> {
            add(fresh("p" + (all.size() + 1)));
            changed.run();
        });
        more.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        more.setId("add-parameter");
        add(new Paragraph(getTranslation("query.parameter.lead")), rows, more);
    }

    void show(List<QueryParameter> parameters) {
        rows.removeAll();
        all.clear();
        guessed.clear();
        parameters.forEach(this::add);
    }

    List<QueryParameter> value() {
        return all.stream().map(ParameterRow::value).toList();
    }

    /**
     * Declares what the text uses and nobody has declared; what was declared so and is used no longer goes, unless a person has
     * said something about it. Whether anything came or went.
     */
    boolean declare(List<String> used) {
        List<ParameterRow> gone = guessed.stream()
                .filter(row -> !row.touched() && !used.contains(row.name()))
                .toList();
        gone.forEach(this::remove);
        List<String> missing = used.stream()
                .filter(name -> all.stream().noneMatch(row -> row.name().equals(name)))
                .toList();
        missing.forEach(name -> guessed.add(add(fresh(name))));
        return !missing.isEmpty() || !gone.isEmpty();
    }

    private ParameterRow add(QueryParameter parameter) {
        ParameterRow[] made = new ParameterRow[1];
        made[0] = new ParameterRow(parameter, changed, () -> {
            remove(made[0]);
            changed.run();
        });
        all.add(made[0]);
        rows.add(made[0]);
        return made[0];
    }

    private void remove(ParameterRow row) {
        all.remove(row);
        guessed.remove(row);
        rows.remove(row);
    }

    private static QueryParameter fresh(String name) {
        return new QueryParameter(
                name, QueryParameter.Kind.TEXT, new Wording(name, name), null, false, List.of(), null);
    }
}
