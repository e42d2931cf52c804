package vn.daumoi.query.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import vn.daumoi.catalog.OverviewPart;
import vn.daumoi.graph.BadParameterException;
import vn.daumoi.graph.UnknownKeyException;
import vn.daumoi.query.QueryAnswer;
import vn.daumoi.query.QueryDefinition;
import vn.daumoi.query.QueryRefusedException;
import vn.daumoi.query.QueryRuns;
import vn.daumoi.query.QueryTiles;
import vn.daumoi.query.View;
import vn.daumoi.shell.Waiting;

/** On the overview, the answers of queries that whoever is signed in keeps there. */
@org.springframework.stereotype.Component
@Order(20)
class TilesPart implements OverviewPart {

    private static final int ROWS = 5;
    private static final int MOST = 200;
    private static final int COLUMNS = 3;

    private final QueryTiles tiles;
    private final QueryRuns runs;

    TilesPart(QueryTiles tiles, QueryRuns runs) {
        this.tiles = tiles;
        this.runs = runs;
    }

    @Override
    public Optional<Component> onOverview() {
        List<QueryTiles.Tile> kept = tiles.tiles();
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        var grid = new Div();
        grid.setClassName("tiles");
        var section = new Section();
        section.add(new H2(section.getTranslation("query.tile.title")), grid);
        // one after the other: nobody may run many at once
        Waiting.ask(
                grid,
                () -> kept.stream()
                        .map(tile -> Optional.ofNullable(answer(tile)))
                        .toList(),
                answers -> {
                    for (int i = 0; i < kept.size(); i++) {
                        grid.add(tile(kept.get(i), answers.get(i).orElse(null), section));
                    }
                });
        return Optional.of(section);
    }

    private Div tile(QueryTiles.Tile tile, @Nullable QueryAnswer answer, Section all) {
        Locale locale = UI.getCurrent().getLocale();
        String title = tile.query().definition().title().in(locale);
        var box = new Div();
        box.setClassName("tile");
        var away = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> {
            tiles.remove(tile.query().id());
            box.removeFromParent();
            all.setVisible(all.getChildren()
                    .skip(1)
                    .anyMatch(grid -> grid.getChildren().findAny().isPresent()));
        });
        away.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        away.setAriaLabel(box.getTranslation("query.tile.remove", title));
        var head = new Div(
                new H3(new Anchor(
                        QueryState.START
                                .with(tile.values())
                                .address(tile.query().id()),
                        title)),
                away);
        head.setClassName("tile-head");
        var content = new Div();
        box.add(head, content);
        show(content, tile.query().definition(), answer);
        return box;
    }

    /** Null where it could not run. */
    private @Nullable QueryAnswer answer(QueryTiles.Tile tile) {
        try {
            return runs.run(tile.query().id(), tile.values(), MOST);
        } catch (QueryRefusedException | BadParameterException | UnknownKeyException e) {
            return null;
        }
    }

    private static void show(Div content, QueryDefinition what, @Nullable QueryAnswer answer) {
        Locale locale = UI.getCurrent().getLocale();
        if (answer == null
                || answer.outcome().problem() != null && answer.rows().isEmpty()) {
            var problem = new Paragraph(content.getTranslation("query.tile.failed"));
            problem.setClassName("problem");
            content.add(problem);
            return;
        }
        var all = new ResultRows(answer.columns(), column -> what.columnLabel(column, locale), locale);
        all.add(answer.rows());
        all.arrange();
        if (what.view() == View.FIGURE && ResultCharts.fits(View.FIGURE, all)) {
            content.add(ResultCharts.figures(all));
            return;
        }
        if (all.all().isEmpty()) {
            content.add(new Paragraph(content.getTranslation("query.result.none")));
            return;
        }
        content.add(ResultCharts.first(all, ROWS, COLUMNS));
        if (all.all().size() > ROWS) {
            content.add(new Paragraph(content.getTranslation(
                    answer.rows().size() < MOST ? "query.tile.more" : "query.tile.moreAtLeast",
                    all.all().size() - ROWS)));
        }
    }
}
