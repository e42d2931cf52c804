package vn.daumoi.explore.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.Map;
import vn.daumoi.explore.Scene;

/** The relations of the canvas as a table. */
class TiesGrid extends Grid<Scene.Tie> {

    private final transient Map<String, String> names = new HashMap<>();

    TiesGrid() {
        setId("ties");
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT, GridVariant.NO_BORDER);
        getElement().setAttribute("aria-label", getTranslation("explore.ties"));
        setSelectionMode(SelectionMode.NONE);
        ExploreWords words = ExploreWords.here();
        addColumn(tie -> names.getOrDefault(tie.from(), tie.from()))
                .setHeader(getTranslation("explore.tie.from"))
                .setSortable(true)
                .setFlexGrow(2);
        addColumn(tie -> words.say("explore.way." + tie.kind() + ".OUT")
                        + (tie.role().isEmpty() ? "" : " (" + words.say("role." + tie.role()) + ")")
                        + (tie.count() > 1 ? " × " + tie.count() : ""))
                .setHeader(getTranslation("explore.tie.kind"))
                .setSortable(true)
                .setFlexGrow(1);
        addColumn(tie -> names.getOrDefault(tie.to(), tie.to()))
                .setHeader(getTranslation("explore.tie.to"))
                .setSortable(true)
                .setFlexGrow(2);
        addComponentColumn(tie -> tie.dependency() == null
                        ? new Span(words.certainty(tie))
                        : new Anchor("dependencies?state=ALL&open=" + tie.dependency(), words.certainty(tie)))
                .setHeader(getTranslation("explore.tie.state"))
                .setWidth("10rem")
                .setFlexGrow(0);
    }

    void show(Scene scene, ExploreWords words) {
        names.clear();
        scene.items().forEach(item -> names.put(item.key(), words.name(item)));
        setItems(scene.ties());
    }
}
