package vn.daumoi.dependency.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.daumoi.dependency.Dependency;
import vn.daumoi.dependency.DependencyFilter;

/**
 * Which dependencies the screen shows and which one is open: all of it stands in the address.
 *
 * @param open id of the dependency looked at, or null
 */
record ReviewState(
        DependencyFilter filter, String sort, @Nullable String open) {

    static final ReviewState START =
            new ReviewState(new DependencyFilter(Set.of(Dependency.State.PROPOSED), null, null, null, 0), "task", null);

    private static final List<String> SORTS = List.of("task", "confidence", "rule", "state");

    /** What an address says; parts of it that mean nothing are passed over. */
    static ReviewState of(QueryParameters query) {
        Set<Dependency.State> states = query.getSingleParameter("state")
                .map(text -> Arrays.stream(Dependency.State.values())
                        .filter(state -> List.of(text.split(",")).contains(state.name()))
                        .collect(Collectors.toUnmodifiableSet()))
                .orElse(START.filter.states());
        String sort = text(query, "sort");
        return new ReviewState(
                new DependencyFilter(
                        states, text(query, "rule"), text(query, "task"), text(query, "document"), confidence(query)),
                sort != null && SORTS.contains(sort.startsWith("-") ? sort.substring(1) : sort) ? sort : START.sort,
                text(query, "open"));
    }

    QueryParameters toQuery() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        if (!filter.states().equals(START.filter.states())) {
            all.put(
                    "state",
                    List.of(
                            filter.states().isEmpty()
                                    ? "ALL"
                                    : filter.states().stream()
                                            .map(Enum::name)
                                            .sorted()
                                            .collect(Collectors.joining(","))));
        }
        put(all, "rule", filter.rule());
        put(all, "task", filter.task());
        put(all, "document", filter.document());
        put(all, "confidence", filter.minConfidence() == 0 ? null : String.valueOf(filter.minConfidence()));
        put(all, "sort", sort.equals(START.sort) ? null : sort);
        put(all, "open", open);
        return new QueryParameters(all);
    }

    ReviewState with(DependencyFilter other) {
        return new ReviewState(other, sort, open);
    }

    ReviewState sortedBy(String other) {
        return new ReviewState(filter, other, open);
    }

    ReviewState opening(@Nullable String id) {
        return new ReviewState(filter, sort, id);
    }

    private static void put(Map<String, List<String>> all, String name, @Nullable String value) {
        if (value != null) {
            all.put(name, List.of(value));
        }
    }

    private static @Nullable String text(QueryParameters query, String name) {
        return query.getSingleParameter(name)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .orElse(null);
    }

    private static double confidence(QueryParameters query) {
        try {
            double value =
                    Double.parseDouble(query.getSingleParameter("confidence").orElse("0"));
            return value >= 0 && value <= 1 ? value : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
