package vn.daumoi.administration.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.daumoi.access.AuditAction;
import vn.daumoi.access.AuditFilter;
import vn.daumoi.shell.Formats;

/** The fields that narrow the audit trail. */
class AuditFilterBar extends Div {

    private final TextField text = new TextField();
    private final ComboBox<String> by = new ComboBox<>();
    private final ComboBox<AuditAction> action = new ComboBox<>();
    private final TextField target = new TextField();
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();

    /** @param people the names one can choose; others can be typed */
    AuditFilterBar(List<String> people) {
        AuditWords words = AuditWords.here();
        addClassNames("filters", "six");
        for (TextField field : List.of(text, target)) {
            field.setClearButtonVisible(true);
            field.setValueChangeMode(ValueChangeMode.LAZY);
        }
        text.setId("filter-text");
        text.setLabel(getTranslation("filter.text"));
        text.setPrefixComponent(VaadinIcon.FILTER.create());
        target.setId("filter-target");
        target.setLabel(getTranslation("audit.column.target"));
        by.setId("filter-by");
        by.setLabel(getTranslation("audit.column.by"));
        by.setItems(people);
        by.setItemLabelGenerator(words::by);
        by.setAllowCustomValue(true);
        by.addCustomValueSetListener(typed -> by.setValue(typed.getDetail().strip()));
        by.setClearButtonVisible(true);
        action.setId("filter-action");
        action.setLabel(getTranslation("audit.column.action"));
        action.setItems(AuditAction.values());
        action.setItemLabelGenerator(words::action);
        action.setClearButtonVisible(true);
        for (DatePicker date : List.of(from, to)) {
            date.setI18n(Formats.datePicker(this));
            date.setLocale(getLocale());
            date.setClearButtonVisible(true);
        }
        from.setId("filter-from");
        from.setLabel(getTranslation("audit.from"));
        to.setId("filter-to");
        to.setLabel(getTranslation("audit.to"));
        add(text, by, action, target, from, to);
    }

    /** Tells what a person chose. */
    void onChange(Consumer<AuditFilter> chosen) {
        for (HasValue<?, ?> field : List.<HasValue<?, ?>>of(text, action, target, from, to)) {
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    chosen.accept(filter());
                }
            });
        }
        // a typed name is set by the server
        by.addValueChangeListener(change -> chosen.accept(filter()));
    }

    /** Shows a filter without telling of it. */
    void show(AuditFilter filter) {
        set(text, filter.words());
        set(target, filter.target());
        by.setValue(filter.by());
        action.setValue(filter.action());
        from.setValue(filter.from());
        to.setValue(filter.to());
    }

    private static void set(TextField field, @Nullable String value) {
        String wanted = value == null ? "" : value;
        if (!field.getValue().strip().equals(wanted)) {
            field.setValue(wanted);
        }
    }

    private AuditFilter filter() {
        return new AuditFilter(
                blank(text.getValue()),
                by.getValue(),
                action.getValue(),
                blank(target.getValue()),
                from.getValue(),
                to.getValue());
    }

    private static @Nullable String blank(String value) {
        return value.isBlank() ? null : value.strip();
    }
}
