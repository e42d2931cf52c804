package vn.daumoi.explore.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import vn.daumoi.explore.ExploreService;
import vn.daumoi.shell.Screen;
import vn.daumoi.shell.Waiting;

/** What an empty canvas offers: good places to begin at, by what the graph holds. */
class StartPoints extends Div {

    private final transient ExploreService service;
    private final transient Explorer explorer;
    private boolean filled;

    StartPoints(ExploreService service, Explorer explorer) {
        this.service = service;
        this.explorer = explorer;
        setClassName("starts");
        setId("starts");
    }

    void show(boolean empty) {
        setVisible(empty);
        if (empty && !filled) {
            filled = true;
            var places = new Div();
            places.setClassName("start-places");
            removeAll();
            add(
                    new H2(getTranslation("explore.start.title")),
                    new Paragraph(getTranslation("explore.start.text")),
                    places);
            Waiting.ask(places, service::starts, found -> fill(places, found));
        }
    }

    private void fill(Div places, List<ExploreService.Start> found) {
        if (found.isEmpty()) {
            places.add(Screen.nothing(
                    getTranslation("overview.empty.text"), new Anchor("import", getTranslation("nav.import"))));
        }
        for (ExploreService.Start start : found) {
            var button = new Button(
                    getTranslation("explore.start." + start.kind(), start.name(), start.count()),
                    click -> explorer.go(start.exploration()));
            button.setId("start-" + start.kind());
            button.setClassName("start-place");
            places.add(button);
        }
    }
}
