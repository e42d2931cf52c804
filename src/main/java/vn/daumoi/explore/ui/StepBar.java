package vn.daumoi.explore.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.daumoi.access.Permission;
import vn.daumoi.access.SignedIn;
import vn.daumoi.explore.Exploration;
import vn.daumoi.explore.SavedView;
import vn.daumoi.explore.SceneExport;
import vn.daumoi.explore.Steps;
import vn.daumoi.explore.ViewService;
import vn.daumoi.report.ExportFormat;
import vn.daumoi.shell.CopyLink;

/** Back and forth, views and links, and what can be taken away. */
class StepBar extends Div {

    private final transient ExploreScreen screen;
    private final Button undo;
    private final Button redo;
    private final Button save;
    private final Button export;
    private final Button share;
    private final Button clear;
    private final Span name = new Span();

    /**
     * @param opened is told of the view that is open after it was saved
     * @param open the view that is open, or null
     */
    StepBar(ExploreScreen screen, ViewService views, Consumer<SavedView> opened, Supplier<@Nullable SavedView> open) {
        this.screen = screen;
        setClassName("step-bar");
        boolean curator = SignedIn.person()
                .map(person -> person.permissions().contains(Permission.CURATE))
                .orElse(false);
        undo = Toolbar.button("undo", getTranslation("action.undo"), VaadinIcon.ROTATE_LEFT, this::undo);
        redo = Toolbar.button("redo", getTranslation("explore.redo"), VaadinIcon.ROTATE_RIGHT, this::redo);
        clear = Toolbar.button(
                "clear", getTranslation("explore.clear"), VaadinIcon.ERASER, () -> screen.go(Exploration.EMPTY));
        Button paths = Toolbar.button(
                "find-path",
                getTranslation("explore.action.paths"),
                VaadinIcon.ROAD,
                () -> screen.growth().findPaths(List.of()));
        save = Toolbar.button(
                "save",
                getTranslation("explore.view.save"),
                VaadinIcon.BOOKMARK_O,
                () -> new ViewDialogs(views, opened).save(open.get(), screen.now()));
        save.setVisible(curator);
        Button list = Toolbar.button(
                "open-views",
                getTranslation("explore.views"),
                VaadinIcon.FOLDER_OPEN_O,
                () -> new ViewsDialog(views, curator, this::compare).open());
        share = Toolbar.dressed("share", getTranslation("action.copyLink"), CopyLink.icon());
        export = Toolbar.button("export", getTranslation("explore.export"), VaadinIcon.DOWNLOAD, () -> {});
        var files = new Div();
        files.setClassName("links");
        files.add(new Span(getTranslation("explore.export.text")));
        for (ExportFormat format : List.of(ExportFormat.CSV, ExportFormat.GRAPHML, ExportFormat.JSON)) {
            files.add(download(format));
        }
        files.add(new Span(getTranslation("explore.export.pictures")));
        var popover = new Popover(files);
        popover.setTarget(export);
        popover.addClassName("export-choice");
        name.setId("view-open");
        name.setClassName("hit-detail");
        add(undo, redo, clear, paths, save, list, share, export, name);
    }

    private Anchor download(ExportFormat format) {
        DownloadHandler handler = event -> {
            event.setFileName("daumoi-explore." + format.extension());
            event.setContentType(format.mediaType());
            SceneExport.write(screen.scene(), format, event.getOutputStream());
        };
        var link = new Anchor(handler, getTranslation("explore.export." + format));
        link.setId("export-" + format);
        link.getElement().setAttribute("download", true);
        return link;
    }

    private void compare(SavedView view) {
        screen.compare(view);
    }

    void undo() {
        if (screen.steps().canUndo()) {
            screen.steps().undo();
            screen.show();
        }
    }

    void redo() {
        if (screen.steps().canRedo()) {
            screen.steps().redo();
            screen.show();
        }
    }

    void show(Steps steps, @Nullable SavedView view) {
        undo.setEnabled(steps.canUndo());
        redo.setEnabled(steps.canRedo());
        boolean empty = steps.now().keys().isEmpty();
        List.of(save, export, share, clear).forEach(button -> button.setEnabled(!empty));
        boolean changed = view != null && !view.exploration().equals(steps.now());
        name.setText(
                view == null ? "" : view.name() + (changed ? " · " + getTranslation("explore.view.changedSince") : ""));
        save.removeThemeVariants(ButtonVariant.LUMO_PRIMARY);
        if (view != null && changed && view.mine()) {
            save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
    }
}
