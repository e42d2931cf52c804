package vn.daumoi.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/**
 * Somebody else saved what a person is about to save: shows both, field by field, and has them choose. Closing it without a
 * choice leads back to what they were writing.
 *
 * <pre>{@code
 * catch (ChangedMeanwhileException e) {
 *     new ConflictDialog(name, fields(mine, e.now()), () -> show(e.now()), () -> save(mine, e.now().version())).open();
 * }
 * }</pre>
 */
public final class ConflictDialog extends Dialog {

    /** One field of both, in the reader's words. */
    public record Field(String label, String mine, String theirs) {}

    /**
     * @param what was changed, as the reader knows it
     * @param keepTheirs is done where they give way
     * @param saveMine is done where theirs is to be replaced
     */
    public ConflictDialog(String what, List<Field> fields, Runnable keepTheirs, Runnable saveMine) {
        setId("conflict");
        setHeaderTitle(getTranslation("conflict.title", what));
        setCloseOnOutsideClick(false);
        setWidth("44rem");
        setMaxWidth("100%");
        var table = new NativeTable(row(
                new NativeTableHeaderCell(getTranslation("conflict.field")),
                new NativeTableHeaderCell(getTranslation("conflict.mine")),
                new NativeTableHeaderCell(getTranslation("conflict.theirs"))));
        fields.forEach(field -> table.add(row(field)));
        table.setClassName("compare");
        var box = new Div(table);
        box.setClassName("table-box");
        add(new Paragraph(getTranslation("conflict.text")), box);
        var back = button("conflict.back", () -> {});
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        back.setId("conflict-back");
        var theirs = button("conflict.keepTheirs", keepTheirs);
        theirs.setId("conflict-theirs");
        var mine = button("conflict.saveMine", saveMine);
        mine.setId("conflict-mine");
        mine.addThemeVariants(ButtonVariant.LUMO_ERROR);
        getFooter().add(back, theirs, mine);
    }

    private Button button(String words, Runnable choice) {
        return new Button(getTranslation(words), click -> {
            close();
            choice.run();
        });
    }

    private NativeTableRow row(Field field) {
        boolean differs = !field.mine().equals(field.theirs());
        var label = new NativeTableHeaderCell(field.label());
        label.getElement().setAttribute("scope", "row");
        if (differs) {
            var badge = new Badge(getTranslation("conflict.differs"));
            badge.addClassName("warn");
            label.add(badge);
        }
        var row = row(label, new NativeTableCell(shown(field.mine())), new NativeTableCell(shown(field.theirs())));
        row.setClassName("differs", differs);
        return row;
    }

    private static NativeTableRow row(Component... cells) {
        var row = new NativeTableRow();
        row.add(cells);
        return row;
    }

    private static String shown(String value) {
        return value.isEmpty() ? "–" : value;
    }
}
