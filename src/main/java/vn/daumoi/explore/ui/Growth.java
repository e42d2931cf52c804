package vn.daumoi.explore.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.daumoi.canvas.Picture;
import vn.daumoi.explore.Exploration;
import vn.daumoi.explore.ExploreService;
import vn.daumoi.graph.GraphPath;
import vn.daumoi.graph.GraphService;
import vn.daumoi.graph.Neighbours;
import vn.daumoi.graph.PathService;
import vn.daumoi.graph.RelationKind;
import vn.daumoi.graph.SearchService;
import vn.daumoi.shell.Notices;

/** How what is on the canvas becomes more, or less again: neighbours, ways, what several have in common. */
final class Growth {

    private final Component owner;
    private final Explorer explorer;
    private final ExploreService service;
    private final GraphService graph;
    private final PathService paths;
    private final SearchService search;

    /** @param owner in whose language it speaks */
    Growth(
            Component owner,
            Explorer explorer,
            ExploreService service,
            GraphService graph,
            PathService paths,
            SearchService search) {
        this.owner = owner;
        this.explorer = explorer;
        this.service = service;
        this.graph = graph;
        this.paths = paths;
        this.search = search;
    }

    /** Puts the neighbours of nodes on the canvas; asks where there are many. */
    void expand(Collection<String> keys, @Nullable RelationKind kind, RelationKind.Direction direction) {
        Set<RelationKind> kinds = kind == null ? Set.of() : Set.of(kind);
        List<String> shown = explorer.now().keys();
        int most = Picture.MOST_DRAWN;
        Neighbours found = graph.neighbours(keys, kinds, direction, shown, most);
        if (found.total() == 0) {
            // what is there already may be hidden by hand
            explorer.go(explorer.now().put(keys));
            Notices.done(owner.getTranslation("explore.expand.nothing"));
        } else if (found.total() <= ExploreService.FIRST) {
            put(keys, kind, direction, found, found.keys());
        } else {
            new ExpandDialog(
                            found,
                            graph.nodes(found.keys().stream().limit(1_000).toList()),
                            ExploreService.FIRST,
                            most,
                            chosen -> put(keys, kind, direction, found, chosen))
                    .open();
        }
    }

    private void put(
            Collection<String> from,
            @Nullable RelationKind kind,
            RelationKind.Direction direction,
            Neighbours found,
            List<String> chosen) {
        Exploration next = explorer.now().put(chosen);
        boolean more = chosen.size() < found.total();
        for (String key : from) {
            next = next.cut(new Exploration.Cut(key, kind, direction), more);
        }
        explorer.go(next);
    }

    /** Takes off the canvas what hangs on these nodes alone. */
    void collapse(Collection<String> keys) {
        Exploration next = explorer.now().remove(service.hangingOn(keys, explorer.facts()));
        for (Exploration.Cut cut : explorer.now().cuts()) {
            if (keys.contains(cut.key())) {
                next = next.cut(cut, false);
            }
        }
        if (next.equals(explorer.now())) {
            Notices.done(owner.getTranslation("explore.collapse.nothing"));
        } else {
            explorer.go(next);
        }
    }

    /** Finds ways from a node, or between two. */
    void findPaths(List<String> ends) {
        new PathsDialog(paths, graph, search, ends, this::putPaths).open();
    }

    private void putPaths(Collection<GraphPath> chosen) {
        var keys = new LinkedHashSet<String>();
        chosen.forEach(path -> keys.addAll(path.keys()));
        explorer.go(explorer.now().put(keys).select(new ArrayList<>(keys)));
    }

    /** Puts what several nodes are all related to on the canvas. */
    void putCommon(List<String> keys) {
        Neighbours found = graph.common(keys, ExploreService.FIRST);
        if (found.total() == 0) {
            Notices.done(owner.getTranslation("explore.common.none"));
        } else {
            explorer.go(explorer.now().put(found.keys()).select(found.keys()));
            Notices.done(
                    owner.getTranslation("explore.common.found", found.keys().size(), found.total()));
        }
    }
}
