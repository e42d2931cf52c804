package vn.daumoi.query.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.daumoi.access.ChangedMeanwhileException;
import vn.daumoi.query.QueryEditing;
import vn.daumoi.query.QueryLibrary;
import vn.daumoi.query.QueryTiles;
import vn.daumoi.query.QueryWatches;
import vn.daumoi.query.SavedQuery;
import vn.daumoi.shell.Notices;

/** What can be done with a query besides running it, as far as whoever is signed in may. */
@Component
class QueryMenu {

    private final QueryLibrary library;
    private final QueryEditing editing;
    private final QueryWatches watches;
    private final QueryTiles tiles;

    QueryMenu(QueryLibrary library, QueryEditing editing, QueryWatches watches, QueryTiles tiles) {
        this.library = library;
        this.editing = editing;
        this.watches = watches;
        this.tiles = tiles;
    }

    /** @param state values as they stand in the form */
    Div of(SavedQuery query, Supplier<QueryState> state) {
        var box = new Div();
        box.setClassName("query-menu");
        if (QueryMarks.mayWrite()) {
            if (query.mine()) {
                box.add(button(
                        box,
                        "edit",
                        VaadinIcon.EDIT,
                        () -> UI.getCurrent().navigate("queries/" + query.id() + "/edit")));
            }
            box.add(button(box, "fork", VaadinIcon.COPY_O, () -> fork(query)));
        }
        box.add(button(
                box,
                "watch",
                VaadinIcon.BELL_O,
                () -> new WatchDialog(watches, query, state.get().values()).open()));
        box.add(button(box, "tile", VaadinIcon.PIN, () -> {
            tiles.keep(query.id(), state.get().values());
            Notices.done(
                    UI.getCurrent().getTranslation("query.tile.kept"),
                    new Anchor("", UI.getCurrent().getTranslation("nav.overview")));
        }));
        box.add(more(box, query));
        return box;
    }

    private static Button button(Div on, String word, VaadinIcon icon, Runnable work) {
        var button = new Button(on.getTranslation("query.menu." + word), icon.create(), click -> work.run());
        button.setId("query-" + word);
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private MenuBar more(Div on, SavedQuery query) {
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_SMALL, MenuBarVariant.LUMO_TERTIARY);
        MenuItem top = bar.addItem(on.getTranslation("query.menu.more"));
        SubMenu items = top.getSubMenu();
        items.addItem(file(on, query));
        if (QueryMarks.mayWrite() && query.mine()) {
            items.addItem(new Anchor("queries/" + query.id() + "/history", on.getTranslation("query.menu.history")));
            items.addItem(on.getTranslation("query.menu.share"), click -> new ShareDialog(editing, query).open());
            items.addItem(on.getTranslation("query.menu.delete"), click -> delete(query));
        }
        return bar;
    }

    private Anchor file(Div on, SavedQuery query) {
        DownloadHandler handler = download -> {
            download.setFileName(query.id().substring(query.id().indexOf('.') + 1) + ".cypher");
            download.setContentType("text/plain; charset=utf-8");
            download.getOutputStream().write(library.export(query.id()).getBytes(StandardCharsets.UTF_8));
        };
        var link = new Anchor(handler, on.getTranslation("query.menu.file"));
        link.getElement().setAttribute("download", true);
        return link;
    }

    private void fork(SavedQuery query) {
        SavedQuery made = editing.fork(query.id());
        UI.getCurrent().navigate("queries/" + made.id() + "/edit");
    }

    private void delete(SavedQuery query) {
        UI ui = UI.getCurrent();
        try {
            editing.delete(query.id(), query.version());
        } catch (ChangedMeanwhileException e) {
            Notices.failure(ui.getTranslation("query.changed"));
            return;
        }
        ui.navigate("queries");
        var undo = new Button(ui.getTranslation("query.undo"));
        undo.setId("undo-delete");
        undo.addThemeVariants(ButtonVariant.LUMO_SMALL);
        undo.setDisableOnClick(true);
        undo.addClickListener(click -> {
            SavedQuery back = editing.undelete(query.id());
            UI.getCurrent().navigate("queries/" + back.id());
        });
        Notices.done(
                ui.getTranslation("query.deleted", query.definition().title().in(ui.getLocale())), undo);
    }
}
