package vn.daumoi.analysis.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import vn.daumoi.shell.Formats;

/** The fields by which a person chooses what an answer rests on, the same on every screen of analysis. */
final class BasisFields {

    private static final List<Integer> FLOORS = List.of(0, 50, 70, 80, 90);

    private final DatePicker asOf = new DatePicker();
    private final Select<Integer> floor = new Select<>();
    private final Select<Boolean> confirmedOnly = new Select<>();
    private final Select<Boolean> today = new Select<>();

    /** @param owner whose words and locale they speak */
    BasisFields(Component owner, Consumer<BasisState> changed) {
        asOf.setLabel(owner.getTranslation("basis.asOf"));
        asOf.setI18n(Formats.datePicker(owner));
        asOf.setLocale(com.vaadin.flow.component.UI.getCurrent().getLocale());
        asOf.setPlaceholder(owner.getTranslation("basis.today"));
        asOf.setClearButtonVisible(true);
        asOf.setId("basis-asOf");
        floor.setLabel(owner.getTranslation("basis.floor"));
        floor.setItemLabelGenerator(percent -> owner.getTranslation("basis.percent", percent));
        floor.setId("basis-floor");
        confirmedOnly.setLabel(owner.getTranslation("basis.states"));
        confirmedOnly.setItems(false, true);
        confirmedOnly.setItemLabelGenerator(
                only -> owner.getTranslation(only ? "basis.confirmedOnly" : "basis.proposedToo"));
        confirmedOnly.setId("basis-states");
        today.setLabel(owner.getTranslation("basis.agencies"));
        today.setItems(false, true);
        today.setItemLabelGenerator(now -> owner.getTranslation(now ? "basis.agenciesToday" : "basis.agenciesStated"));
        today.setId("basis-today");
        for (AbstractField<?, ?> field : List.<AbstractField<?, ?>>of(asOf, floor, confirmedOnly, today)) {
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    changed.accept(new BasisState(
                            asOf.getValue(),
                            floor.getValue() == null ? BasisState.START.percent() : floor.getValue(),
                            Boolean.TRUE.equals(confirmedOnly.getValue()),
                            Boolean.TRUE.equals(today.getValue())));
                }
            });
        }
    }

    List<Component> all() {
        return List.of(asOf, floor, confirmedOnly, today);
    }

    void show(BasisState state) {
        var floors = new TreeSet<>(FLOORS);
        floors.add(state.percent());
        floor.setItems(floors);
        floor.setValue(state.percent());
        asOf.setValue(state.asOf());
        confirmedOnly.setValue(state.confirmedOnly());
        today.setValue(state.today());
    }
}
