package vn.daumoi.progress.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.daumoi.catalog.TaskFilter;
import vn.daumoi.catalog.TaskQuery;
import vn.daumoi.graph.BadParameterException;
import vn.daumoi.graph.Parameters;
import vn.daumoi.progress.Timeline;

/** What the timeline shows; all of it stands in the address. */
record TimelineState(
        TaskFilter filter,
        Timeline.Grouping by,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    static final TimelineState START = new TimelineState(TaskFilter.NONE, Timeline.Grouping.LEAD, null, null);

    /** What an address says; one that means nothing shows everything. */
    static TimelineState of(QueryParameters query) {
        try {
            Timeline.Grouping by = Parameters.oneOf(Timeline.Grouping.class, "by", value(query, "by"));
            return new TimelineState(
                    TaskQuery.filter(name -> value(query, name)),
                    by == null ? START.by : by,
                    Parameters.date("from", value(query, "from")),
                    Parameters.date("to", value(query, "to")));
        } catch (BadParameterException e) {
            return START;
        }
    }

    /** As the screen and the REST interface write it. */
    QueryParameters toQuery() {
        Map<String, String> all = new TreeMap<>(TaskQuery.parameters(filter));
        if (by != START.by) {
            all.put("by", by.name());
        }
        if (from != null) {
            all.put("from", from.toString());
        }
        if (to != null) {
            all.put("to", to.toString());
        }
        return QueryParameters.simple(all);
    }

    private static @Nullable String value(QueryParameters query, String name) {
        return query.getSingleParameter(name).orElse(null);
    }
}
