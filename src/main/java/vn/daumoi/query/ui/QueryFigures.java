package vn.daumoi.query.ui;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.daumoi.catalog.PlanFigures;
import vn.daumoi.query.QueryWatches;

/** How many watched queries have changed, for the overview; nothing to whom none has. */
@Component
class QueryFigures implements PlanFigures {

    private final QueryWatches watches;

    QueryFigures(QueryWatches watches) {
        this.watches = watches;
    }

    @Override
    public List<Count> today() {
        long changed = watches.count();
        return changed == 0
                ? List.of()
                : List.of(new Count("query.overview.changed", changed, "queries/changes", true));
    }
}
