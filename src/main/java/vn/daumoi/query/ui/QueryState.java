package vn.daumoi.query.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.daumoi.query.View;

/**
 * What the address of a query's page says.
 *
 * @param values of its parameters by name; an empty one says that there shall be none, a missing one leaves the default
 * @param view what the answer is shown as; null for what the query opens with
 * @param filter words the rows shown must hold
 */
record QueryState(Map<String, String> values, @Nullable View view, String filter) {

    static final QueryState START = new QueryState(Map.of(), null, "");

    /** Before the names of parameters, so that none is taken for something else. */
    private static final String VALUE = "p.";

    static QueryState of(QueryParameters query) {
        var values = new LinkedHashMap<String, String>();
        query.getParameters().forEach((name, all) -> {
            if (name.startsWith(VALUE) && !all.isEmpty()) {
                values.put(name.substring(VALUE.length()), all.getFirst());
            }
        });
        String wanted = query.getSingleParameter("view").orElse("");
        View view = Arrays.stream(View.values())
                .filter(each -> each.name().equals(wanted))
                .findFirst()
                .orElse(null);
        return new QueryState(values, view, query.getSingleParameter("q").orElse(""));
    }

    QueryParameters toQuery() {
        var all = new LinkedHashMap<String, List<String>>();
        values.forEach((name, value) -> all.put(VALUE + name, new ArrayList<>(List.of(value))));
        if (view != null) {
            all.put("view", List.of(view.name()));
        }
        if (!filter.isBlank()) {
            all.put("q", List.of(filter));
        }
        return new QueryParameters(all);
    }

    QueryState with(Map<String, String> others) {
        return new QueryState(others, view, filter);
    }

    QueryState shown(View as, String only) {
        return new QueryState(values, as, only);
    }

    /** Address of a query's page, without a leading slash. */
    String address(String id) {
        String query = toQuery().getQueryString();
        return "queries/" + id + (query.isEmpty() ? "" : '?' + query);
    }
}
