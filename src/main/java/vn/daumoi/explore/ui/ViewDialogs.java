package vn.daumoi.explore.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.daumoi.access.ChangedMeanwhileException;
import vn.daumoi.explore.Exploration;
import vn.daumoi.explore.SavedView;
import vn.daumoi.explore.ViewService;
import vn.daumoi.shell.ConflictDialog;
import vn.daumoi.shell.Notices;

/** Keeping a view under a name: as a new one, or in place of the one that is open. */
class ViewDialogs {

    private final ViewService views;
    private final Consumer<SavedView> saved;

    /** @param saved is told of the view that was saved */
    ViewDialogs(ViewService views, Consumer<SavedView> saved) {
        this.views = views;
        this.saved = saved;
    }

    /** @param open the view that is open; null for none */
    void save(@Nullable SavedView open, Exploration exploration) {
        var dialog = new Dialog();
        dialog.setId("save-view");
        dialog.setHeaderTitle(dialog.getTranslation("explore.view.save"));
        dialog.setWidth("32rem");
        dialog.setMaxWidth("100%");
        var name = new TextField(dialog.getTranslation("explore.view.name"));
        name.setId("view-name");
        name.setMaxLength(ViewService.LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setAutofocus(true);
        var note = new TextArea(dialog.getTranslation("explore.view.note"));
        note.setId("view-note");
        note.setMaxLength(ViewService.LONGEST_NOTE);
        var shared = new Checkbox(dialog.getTranslation("explore.view.shared"));
        shared.setId("view-shared");
        boolean mine = open != null && open.mine();
        if (open != null) {
            name.setValue(open.name());
            note.setValue(open.note());
            shared.setValue(mine && open.shared());
        }
        dialog.add(
                new Paragraph(dialog.getTranslation(
                        "explore.view.saveText", exploration.keys().size())),
                new FormLayout(name, note, shared));
        var fresh =
                new Button(dialog.getTranslation(mine ? "explore.view.saveNew" : "explore.view.saveFirst"), click -> {
                    if (given(name)) {
                        done(dialog, views.create(name.getValue(), note.getValue(), shared.getValue(), exploration));
                    }
                });
        fresh.setId("save-new");
        dialog.getFooter().add(new Button(dialog.getTranslation("action.cancel"), click -> dialog.close()), fresh);
        if (mine && open != null) {
            var change = new Button(dialog.getTranslation("explore.view.saveOver"), click -> {
                if (given(name)) {
                    change(
                            dialog,
                            new SavedView(
                                    open.id(),
                                    name.getValue(),
                                    note.getValue(),
                                    open.owner(),
                                    true,
                                    shared.getValue(),
                                    exploration,
                                    open.changedAt(),
                                    open.version()));
                }
            });
            change.setId("save-over");
            change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            dialog.getFooter().add(change);
        } else {
            fresh.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        dialog.open();
    }

    private static boolean given(TextField name) {
        boolean there = !name.getValue().isBlank();
        name.setInvalid(!there);
        name.setErrorMessage(name.getTranslation("explore.view.noName"));
        if (!there) {
            name.focus();
        }
        return there;
    }

    private void change(Dialog dialog, SavedView wanted) {
        try {
            done(dialog, views.change(wanted));
        } catch (ChangedMeanwhileException e) {
            if (!(e.now() instanceof SavedView now)) {
                throw e;
            }
            new ConflictDialog(
                            now.name(),
                            List.of(
                                    field(dialog, "explore.view.name", wanted.name(), now.name()),
                                    field(dialog, "explore.view.note", wanted.note(), now.note()),
                                    field(
                                            dialog,
                                            "explore.nodes",
                                            String.valueOf(
                                                    wanted.exploration().keys().size()),
                                            String.valueOf(
                                                    now.exploration().keys().size()))),
                            () -> {
                                dialog.close();
                                saved.accept(now);
                            },
                            () -> change(
                                    dialog,
                                    new SavedView(
                                            wanted.id(),
                                            wanted.name(),
                                            wanted.note(),
                                            wanted.owner(),
                                            true,
                                            wanted.shared(),
                                            wanted.exploration(),
                                            wanted.changedAt(),
                                            now.version())))
                    .open();
        }
    }

    private static ConflictDialog.Field field(Dialog dialog, String label, String mine, String theirs) {
        return new ConflictDialog.Field(dialog.getTranslation(label), mine, theirs);
    }

    private void done(Dialog dialog, SavedView view) {
        dialog.close();
        Notices.done(dialog.getTranslation("explore.view.saved", view.name()));
        saved.accept(view);
    }
}
