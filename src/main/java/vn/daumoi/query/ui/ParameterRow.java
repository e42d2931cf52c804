package vn.daumoi.query.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.daumoi.query.QueryParameter;
import vn.daumoi.query.QueryParameter.Kind;
import vn.daumoi.query.Wording;

/** One parameter of a query that is being written. */
final class ParameterRow extends Div {

    private final TextField name = new TextField();
    private final Select<Kind> kind = new Select<>();
    private final TextField vi = new TextField();
    private final TextField en = new TextField();
    private final TextField start = new TextField();
    private final Checkbox required = new Checkbox();
    private final TextField narrowedBy = new TextField();
    private final TextArea choices = new TextArea();
    private boolean touched;

    /**
     * @param changed told of every change by a person
     * @param remove takes it away
     */
    ParameterRow(QueryParameter parameter, Runnable changed, Runnable remove) {
        addClassName("parameter-row");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", "$" + parameter.name());
        name.setLabel(getTranslation("query.parameter.name"));
        name.setPattern("[A-Za-z_][A-Za-z0-9_]*");
        name.setErrorMessage(getTranslation("query.parameter.name.bad"));
        name.setValue(parameter.name());
        kind.setLabel(getTranslation("query.parameter.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(each -> getTranslation("query.kind." + each));
        kind.setValue(parameter.kind());
        vi.setLabel(getTranslation("query.parameter.label.vi"));
        vi.setValue(parameter.label().vi());
        en.setLabel(getTranslation("query.parameter.label.en"));
        en.setValue(parameter.label().en());
        start.setLabel(getTranslation("query.parameter.default"));
        start.setValue(parameter.defaultValue() == null ? "" : parameter.defaultValue());
        required.setLabel(getTranslation("query.parameter.required"));
        required.setValue(parameter.required());
        narrowedBy.setLabel(getTranslation("query.parameter.narrowedBy"));
        narrowedBy.setValue(parameter.narrowedBy() == null ? "" : parameter.narrowedBy());
        choices.setLabel(getTranslation("query.parameter.choices"));
        choices.setHelperText(getTranslation("query.parameter.choices.help"));
        choices.setValue(parameter.choices().stream()
                .map(choice -> Wordings.line(choice.value(), choice.label()))
                .collect(Collectors.joining("\n")));
        var away = new Button(VaadinIcon.TRASH.create(), click -> remove.run());
        away.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        away.setAriaLabel(getTranslation("query.parameter.remove", parameter.name()));
        Stream.<HasValue<?, ?>>of(name, kind, vi, en, start, required, narrowedBy, choices)
                .forEach(field -> field.addValueChangeListener(change -> {
                    if (change.isFromClient()) {
                        touched = true;
                        arrange();
                        changed.run();
                    }
                }));
        add(name, kind, vi, en, start, narrowedBy, required, away, choices);
        arrange();
    }

    String name() {
        return name.getValue().strip();
    }

    /** Whether a person has said something about it. */
    boolean touched() {
        return touched;
    }

    QueryParameter value() {
        return new QueryParameter(
                name(),
                kind.getValue(),
                new Wording(vi.getValue().strip(), en.getValue().strip()),
                blank(start.getValue()),
                required.getValue(),
                kind.getValue() == Kind.CHOICE
                        ? Wordings.lines(choices.getValue(), QueryParameter.Choice::new)
                        : List.of(),
                keys() ? blank(narrowedBy.getValue()) : null);
    }

    private void arrange() {
        choices.setVisible(kind.getValue() == Kind.CHOICE);
        narrowedBy.setVisible(keys());
    }

    private boolean keys() {
        return switch (kind.getValue()) {
            case TASK, AGENCY, DATABASE, DOCUMENT -> true;
            case DATE, NUMBER, TEXT, CHOICE -> false;
        };
    }

    private static @Nullable String blank(String words) {
        return words.isBlank() ? null : words.strip();
    }
}
