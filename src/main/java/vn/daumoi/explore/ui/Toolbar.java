package vn.daumoi.explore.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.TreeSet;
import java.util.function.Consumer;
import vn.daumoi.canvas.Arrangement;
import vn.daumoi.explore.Display;
import vn.daumoi.explore.Exploration;
import vn.daumoi.explore.Folding;

/** How the canvas is arranged, grouped and measured; back and forth. */
final class Toolbar extends Div {

    private final transient Explorer explorer;
    private final Select<Arrangement.Kind> arrangement = new Select<>();
    private final Select<Folding.By> folding = new Select<>();
    private final Select<Display.Figure> size = new Select<>();
    private final Select<Display.Figure> colour = new Select<>();
    private final Checkbox labels = new Checkbox();
    private boolean filling;

    Toolbar(Explorer explorer) {
        this.explorer = explorer;
        setClassName("explore-look");
        setId("look");
        select(arrangement, "explore.arrange", Arrangement.Kind.values());
        select(folding, "explore.group", Folding.By.values());
        select(size, "explore.size", Display.Figure.values());
        select(colour, "explore.colour", Display.Figure.values());
        labels.setLabel(getTranslation("explore.edgeLabels"));
        arrangement.addValueChangeListener(change -> change(now -> explorer.go(now.with(now.display()
                .arranged(change.getValue(), change.getValue() == Arrangement.Kind.RADIAL ? middle(now) : "")))));
        folding.addValueChangeListener(change ->
                change(now -> explorer.go(now.with(new Folding(change.getValue(), new TreeSet<>())))));
        size.addValueChangeListener(change -> change(now -> explorer.go(
                now.with(now.display().measured(change.getValue(), now.display().colour())))));
        colour.addValueChangeListener(change -> change(
                now -> explorer.go(now.with(now.display().measured(now.display().size(), change.getValue())))));
        labels.addValueChangeListener(change ->
                change(now -> explorer.go(now.with(now.display().labelled(change.getValue())))));
        add(arrangement, folding, size, colour, labels);
    }

    /** The node in the middle of rings: the one pointed out, or the most connected. */
    private String middle(Exploration now) {
        return now.selected().stream()
                .filter(key -> !Folding.isGroup(key))
                .findFirst()
                .orElseGet(() -> explorer.scene().items().stream()
                        .max(java.util.Comparator.comparingInt(item -> item.degree()))
                        .map(item -> item.key())
                        .orElse(""));
    }

    void show(Exploration exploration) {
        filling = true;
        arrangement.setValue(exploration.display().arrangement());
        folding.setValue(exploration.folding().by());
        size.setValue(exploration.display().size());
        colour.setValue(exploration.display().colour());
        labels.setValue(exploration.display().edgeLabels());
        filling = false;
    }

    private void change(Consumer<Exploration> work) {
        if (!filling) {
            work.accept(explorer.now());
        }
    }

    private <E extends Enum<E>> void select(Select<E> select, String label, E[] values) {
        select.setLabel(getTranslation(label));
        select.setItems(values);
        select.setItemLabelGenerator(value -> getTranslation(label + "." + value));
        select.setId(label.substring(label.indexOf('.') + 1));
    }

    /** A button of the bar above the canvas. */
    static Button button(String id, String words, VaadinIcon icon, Runnable work) {
        return dressed(id, words, new Button(icon.create(), click -> work.run()));
    }

    /** Makes a button with an icon one of the bar above the canvas. */
    static Button dressed(String id, String words, Button button) {
        button.setId(id);
        button.setAriaLabel(words);
        button.setTooltipText(words);
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }
}
