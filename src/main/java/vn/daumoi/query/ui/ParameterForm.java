package vn.daumoi.query.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.daumoi.graph.SearchHit;
import vn.daumoi.graph.Today;
import vn.daumoi.query.QueryLibrary;
import vn.daumoi.query.QueryParameter;
import vn.daumoi.shell.Choice;
import vn.daumoi.shell.Formats;

/** Asks for the values of a query's parameters, each in a field of its kind. */
final class ParameterForm extends Div {

    private static final int CHOICES = 50;
    private static final int LARGEST_NUMBER = 1_000_000;
    private static final int LONGEST_TEXT = 200;

    private final transient QueryLibrary library;
    private final transient ParameterNames names;
    private final transient Today today;
    private final transient List<Field> fields = new ArrayList<>();

    /** A field, and its value as a link says it: empty for none. */
    private record Field(QueryParameter parameter, Component box, Supplier<String> read, HasValue<?, ?> value) {

        String text() {
            return read.get();
        }
    }

    ParameterForm(QueryLibrary library, ParameterNames names, Today today) {
        this.library = library;
        this.names = names;
        this.today = today;
        addClassName("parameters");
    }

    /** Shows fields for these parameters, filled with what the link says and the defaults. */
    void ask(List<QueryParameter> parameters, Map<String, String> values) {
        removeAll();
        fields.clear();
        for (QueryParameter parameter : parameters) {
            String value = values.containsKey(parameter.name())
                    ? values.get(parameter.name())
                    : QueryLibrary.defaultValue(parameter, today.date()).orElse("");
            Field field = field(parameter, Objects.requireNonNullElse(value, ""));
            field.box().setId("p-" + parameter.name());
            fields.add(field);
            add(field.box());
        }
        setVisible(!parameters.isEmpty());
    }

    /** All values as a link says them; empty where there is none. */
    Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        fields.forEach(field -> values.put(field.parameter().name(), field.text()));
        return values;
    }

    /** Whether nothing required is missing, without a word about it. */
    boolean complete() {
        return fields.stream()
                .noneMatch(field -> field.parameter().required() && field.text().isEmpty());
    }

    /** Says what is missing and leads there. Whether nothing is. */
    boolean check() {
        Field first = null;
        for (Field field : fields) {
            boolean missing = field.parameter().required() && field.text().isEmpty();
            if (field.box() instanceof HasValidationProperties box && (missing || box.isInvalid())) {
                box.setInvalid(true);
                if (missing) {
                    box.setErrorMessage(getTranslation("query.form.missing"));
                }
                first = first == null ? field : first;
            }
        }
        if (first != null && first.box() instanceof Focusable<?> focusable) {
            focusable.focus();
        }
        return first == null;
    }

    private Field field(QueryParameter parameter, String value) {
        String label = parameter.label().in(getLocale());
        Field field = switch (parameter.kind()) {
            case TASK, AGENCY, DATABASE, DOCUMENT -> keys(parameter, label, value);
            case DATE -> date(parameter, label, value);
            case NUMBER -> number(parameter, label, value);
            case TEXT -> text(parameter, label, value);
            case CHOICE -> choice(parameter, label, value);
        };
        field.value().setRequiredIndicatorVisible(parameter.required());
        field.value().addValueChangeListener(change -> {
            if (field.box() instanceof HasValidationProperties box
                    && box.isInvalid()
                    && !field.text().isEmpty()) {
                box.setInvalid(false);
            }
            if (change.isFromClient()) {
                narrow(parameter.name());
            }
        });
        return field;
    }

    /** What a value narrows is chosen anew. */
    private void narrow(String name) {
        fields.stream()
                .filter(field -> name.equals(field.parameter().narrowedBy()))
                .forEach(field -> {
                    if (field.box() instanceof ComboBox<?> box) {
                        box.clear();
                        box.getDataProvider().refreshAll();
                    }
                });
    }

    private Field keys(QueryParameter parameter, String label, String value) {
        ComboBox<Choice> box = Choice.plain(label);
        box.setItems(
                query -> choices(parameter, query.getFilter().orElse(""))
                        .skip(query.getOffset())
                        .limit(query.getLimit()),
                query -> (int) choices(parameter, query.getFilter().orElse("")).count());
        if (!value.isEmpty()) {
            box.setValue(names.choice(value));
        }
        return new Field(
                parameter,
                box,
                () -> box.getValue() == null ? "" : box.getValue().key(),
                box);
    }

    private Stream<Choice> choices(QueryParameter parameter, String words) {
        return library.choices(parameter, words, values(), CHOICES).stream()
                .map(hit -> new Choice(hit.key(), label(parameter, hit)));
    }

    private static String label(QueryParameter parameter, SearchHit hit) {
        return parameter.kind() == QueryParameter.Kind.TASK && !hit.detail().isEmpty()
                ? hit.name() + " (" + hit.detail() + ')'
                : hit.name();
    }

    private Field date(QueryParameter parameter, String label, String value) {
        var box = new DatePicker(label);
        box.setI18n(Formats.datePicker(this));
        box.setClearButtonVisible(true);
        box.setValue(day(value));
        return new Field(
                parameter,
                box,
                () -> box.getValue() == null ? "" : box.getValue().toString(),
                box);
    }

    private static @Nullable LocalDate day(String value) {
        try {
            return value.isEmpty() ? null : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private Field number(QueryParameter parameter, String label, String value) {
        var box = new IntegerField(label);
        box.setMin(0);
        box.setMax(LARGEST_NUMBER);
        box.setStepButtonsVisible(true);
        box.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(getTranslation("query.form.number"))
                .setMinErrorMessage(getTranslation("query.form.number"))
                .setMaxErrorMessage(getTranslation("query.form.number")));
        if (value.matches("\\d{1,7}")) {
            box.setValue(Integer.valueOf(value));
        }
        return new Field(
                parameter,
                box,
                () -> box.getValue() == null ? "" : box.getValue().toString(),
                box);
    }

    private Field text(QueryParameter parameter, String label, String value) {
        var box = new TextField(label);
        box.setMaxLength(LONGEST_TEXT);
        box.setClearButtonVisible(true);
        box.setValue(value);
        return new Field(parameter, box, () -> box.getValue().strip(), box);
    }

    private Field choice(QueryParameter parameter, String label, String value) {
        var box = new Select<QueryParameter.Choice>();
        box.setLabel(label);
        box.setItems(parameter.choices());
        box.setItemLabelGenerator(each -> each == null ? "" : each.label().in(getLocale()));
        box.setEmptySelectionAllowed(!parameter.required());
        parameter.choices().stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .ifPresent(box::setValue);
        return new Field(
                parameter,
                box,
                () -> box.getValue() == null ? "" : box.getValue().value(),
                box);
    }
}
