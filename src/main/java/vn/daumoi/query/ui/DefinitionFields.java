package vn.daumoi.query.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.daumoi.graph.Fold;
import vn.daumoi.query.QueryDefinition;
import vn.daumoi.query.QueryParameter;
import vn.daumoi.query.View;
import vn.daumoi.query.Wording;

/** Name, place in the library and use of a query that is being written; what is seldom changed is folded away. */
final class DefinitionFields extends Div {

    private static final int LONGEST_TITLE = 200;
    private static final String OWN = "own";

    private final TextField titleVi = new TextField();
    private final TextField titleEn = new TextField();
    private final ComboBox<String> area = new ComboBox<>();
    private final TextField tags = new TextField();
    private final Select<View> view = new Select<>();
    private final TextArea aboutVi = new TextArea();
    private final TextArea aboutEn = new TextArea();
    private final TextArea phrases = new TextArea();
    private final TextArea columns = new TextArea();
    private final Checkbox mayBeEmpty = new Checkbox();

    /** @param changed told of every change by a person */
    DefinitionFields(List<String> areas, Runnable changed) {
        label(titleVi, "titleVi");
        titleVi.setRequiredIndicatorVisible(true);
        titleVi.setMaxLength(LONGEST_TITLE);
        label(titleEn, "titleEn");
        titleEn.setMaxLength(LONGEST_TITLE);
        area.setLabel(getTranslation("query.field.area"));
        area.setItems(Stream.concat(areas.stream(), Stream.of(OWN)).distinct().toList());
        area.setItemLabelGenerator(each -> QueryMarks.area(each, getLocale()));
        area.setAllowCustomValue(true);
        area.addCustomValueSetListener(event -> area.setValue(word(event.getDetail())));
        label(tags, "tags");
        tags.setHelperText(getTranslation("query.field.tags.help"));
        view.setLabel(getTranslation("query.view"));
        view.setItems(View.values());
        view.setItemLabelGenerator(each -> getTranslation("query.view." + each));
        aboutVi.setLabel(getTranslation("query.field.aboutVi"));
        aboutEn.setLabel(getTranslation("query.field.aboutEn"));
        phrases.setLabel(getTranslation("query.field.phrases"));
        phrases.setHelperText(getTranslation("query.field.phrases.help"));
        columns.setLabel(getTranslation("query.field.columns"));
        columns.setHelperText(getTranslation("query.field.columns.help"));
        mayBeEmpty.setLabel(getTranslation("query.field.mayBeEmpty"));
        Stream.<HasValue<?, ?>>of(titleVi, titleEn, area, tags, view, aboutVi, aboutEn, phrases, columns, mayBeEmpty)
                .forEach(field -> field.addValueChangeListener(change -> {
                    if (change.isFromClient()) {
                        changed.run();
                    }
                }));
        titleVi.setId("title-vi");
        var first = new Div(titleVi, titleEn, area, view);
        first.setClassName("definition");
        var more = new Div(tags, aboutVi, aboutEn, phrases, columns, mayBeEmpty);
        more.setClassName("definition");
        add(first, new Details(getTranslation("query.about"), more));
    }

    void show(QueryDefinition definition) {
        titleVi.setValue(definition.title().vi());
        titleEn.setValue(definition.title().en());
        area.setValue(definition.area());
        tags.setValue(String.join(" ", definition.tags()));
        view.setValue(definition.view());
        aboutVi.setValue(definition.description().vi());
        aboutEn.setValue(definition.description().en());
        phrases.setValue(String.join("\n", definition.phrases()));
        columns.setValue(definition.columns().stream()
                .map(column -> Wordings.line(column.name(), column.label()))
                .collect(Collectors.joining("\n")));
        mayBeEmpty.setValue(definition.mayBeEmpty());
    }

    /** Whether it has a name; where not, says so. */
    boolean check() {
        boolean missing = titleVi.isEmpty() && titleEn.isEmpty();
        titleVi.setInvalid(missing);
        titleVi.setErrorMessage(getTranslation("query.field.title.missing"));
        if (missing) {
            titleVi.focus();
        }
        return !missing;
    }

    QueryDefinition value(List<QueryParameter> parameters, String cypher) {
        return new QueryDefinition(
                area.isEmpty() ? OWN : area.getValue(),
                new Wording(titleVi.getValue().strip(), titleEn.getValue().strip()),
                new Wording(aboutVi.getValue().strip(), aboutEn.getValue().strip()),
                Stream.of(tags.getValue().split("[\\s,#]+"))
                        .filter(tag -> !tag.isBlank())
                        .toList(),
                parameters,
                view.getValue(),
                phrases.getValue()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                Wordings.lines(columns.getValue(), QueryDefinition.Column::new),
                mayBeEmpty.getValue(),
                cypher);
    }

    /** A query nobody has written yet. */
    static QueryDefinition empty() {
        return QueryDefinition.typed("", List.of());
    }

    private void label(TextField field, String word) {
        field.setLabel(getTranslation("query.field." + word));
    }

    /** A word of {@code a-z} and hyphens, as areas are called. */
    private static String word(String typed) {
        String word = Fold.search(typed).toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        return word.replaceAll("^-+|-+$", "");
    }
}
