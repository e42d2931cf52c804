package vn.daumoi.explore.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import vn.daumoi.explore.Exploration;
import vn.daumoi.explore.Filter;
import vn.daumoi.explore.Folding;
import vn.daumoi.explore.Scene;
import vn.daumoi.graph.RelationKind;

/** How much of how much is shown, and what hides the rest: each part one click from being shown. */
class HonestyBar extends Div {

    private final transient Explorer explorer;
    private final Span count = new Span();

    HonestyBar(Explorer explorer) {
        this.explorer = explorer;
        setClassName("honesty");
        setId("honesty");
        count.setId("count");
        count.getElement().setAttribute("role", "status");
    }

    void show(Scene scene, ExploreWords words) {
        removeAll();
        Scene.Count figures = scene.count();
        count.setText(words.say("explore.count", figures.shown(), figures.total(), figures.ties()));
        add(count);
        for (Scene.Hidden hidden : figures.hidden()) {
            add(button(
                    "hidden-" + hidden.reason(),
                    words.say("explore.hidden." + hidden.reason(), hidden.count()),
                    words.say("explore.reveal." + hidden.reason()),
                    () -> reveal(hidden.reason())));
        }
        if (figures.hiddenTies() > 0) {
            add(button(
                    "hidden-TIES",
                    words.say("explore.hidden.TIES", figures.hiddenTies()),
                    words.say("explore.reveal.FILTER"),
                    () -> reveal(Scene.Reason.FILTER)));
        }
        if (!figures.gone().isEmpty()) {
            Button gone = button(
                    "hidden-GONE",
                    words.say("explore.hidden.GONE", figures.gone().size()),
                    words.say("explore.reveal.GONE") + " " + String.join(", ", figures.gone()),
                    () -> explorer.go(explorer.now().remove(figures.gone())));
            add(gone);
        }
        if (scene.foldedFor()) {
            var many = new Span(words.say("explore.foldedFor"));
            many.setClassName("warn");
            add(many);
        }
    }

    private void reveal(Scene.Reason reason) {
        Exploration now = explorer.now();
        switch (reason) {
            case FILTER -> explorer.go(now.with(Filter.NONE));
            case HAND -> explorer.go(now.unhide());
            case GROUP -> explorer.go(now.with(Folding.NONE));
            case LIMIT ->
                now.cuts()
                        .forEach(cut ->
                                explorer.growth().expand(java.util.List.of(cut.key()), cut.kind(), cut.direction()));
            case DEPTH -> explorer.growth().expand(now.keys(), null, RelationKind.Direction.BOTH);
        }
    }

    private static Button button(String id, String label, String title, Runnable action) {
        var button = new Button(label, click -> action.run());
        button.setId(id);
        button.setTooltipText(title);
        button.setAriaLabel(label + ". " + title);
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }
}
