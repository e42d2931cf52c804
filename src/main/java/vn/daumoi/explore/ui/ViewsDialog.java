package vn.daumoi.explore.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.function.Consumer;
import vn.daumoi.explore.SavedView;
import vn.daumoi.explore.ViewService;
import vn.daumoi.shell.Formats;
import vn.daumoi.shell.Notices;
import vn.daumoi.shell.Screen;

/** The views that one may open: to open, to compare with what is seen, to remove. */
class ViewsDialog extends Dialog {

    private final transient ViewService views;
    private final Grid<SavedView> grid = new Grid<>();

    /** @param compare is given the view to compare what is seen with */
    ViewsDialog(ViewService views, boolean curator, Consumer<SavedView> compare) {
        this.views = views;
        setId("views");
        setHeaderTitle(getTranslation("explore.views"));
        setWidth("60rem");
        setMaxWidth("100%");
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT, GridVariant.NO_BORDER);
        grid.getElement().setAttribute("aria-label", getTranslation("explore.views"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.addComponentColumn(this::name)
                .setHeader(getTranslation("explore.view.name"))
                .setFlexGrow(2);
        grid.addColumn(view -> view.exploration().keys().size())
                .setHeader(getTranslation("explore.nodes"))
                .setWidth("6rem")
                .setFlexGrow(0);
        grid.addColumn(view -> view.owner() + (view.shared() ? " · " + getTranslation("explore.view.isShared") : ""))
                .setHeader(getTranslation("explore.view.owner"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addColumn(view -> Formats.moment(view.changedAt(), getLocale()))
                .setHeader(getTranslation("explore.view.changed"))
                .setWidth("11rem")
                .setFlexGrow(0);
        grid.addComponentColumn(view -> actions(view, curator, compare))
                .setHeader(getTranslation("explore.view.actions"))
                .setWidth("9rem")
                .setFlexGrow(0);
        fill();
        grid.setEmptyStateComponent(Screen.nothing(getTranslation("explore.views.none"), null));
        add(grid);
        getFooter().add(new Button(getTranslation("action.close"), click -> close()));
    }

    private void fill() {
        List<SavedView> all = views.all();
        grid.setItems(all);
    }

    private Component name(SavedView view) {
        var link = new Anchor("explore?view=" + view.id(), view.name());
        link.getElement().addEventListener("click", event -> close());
        var note = new Span(view.note());
        note.setClassName("hit-detail");
        var box = new Div(link, note);
        box.setClassName("links");
        return box;
    }

    private Component actions(SavedView view, boolean curator, Consumer<SavedView> compare) {
        var difference = new Button(VaadinIcon.SPLIT.create(), click -> {
            close();
            compare.accept(view);
        });
        named(difference, getTranslation("explore.view.compare", view.name()));
        var buttons = new Div(difference);
        buttons.setClassName("inspect-actions");
        if (view.mine() && curator) {
            var delete = new Button(VaadinIcon.TRASH.create(), click -> delete(view));
            named(delete, getTranslation("explore.view.delete", view.name()));
            buttons.add(delete);
        }
        return buttons;
    }

    private void delete(SavedView view) {
        views.delete(view);
        fill();
        var undo = new Button(getTranslation("action.undo"));
        undo.addClickListener(click -> {
            views.restore(view);
            undo.setEnabled(false);
            fill();
        });
        Notices.done(getTranslation("explore.view.deleted", view.name()), undo);
    }

    private static void named(Button button, String words) {
        button.setAriaLabel(words);
        button.setTooltipText(words);
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    }
}
