package vn.daumoi.query;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;
import vn.daumoi.access.Person;
import vn.daumoi.access.SignedIn;
import vn.daumoi.engine.Messages;
import vn.daumoi.graph.BadParameterException;
import vn.daumoi.graph.Today;
import vn.daumoi.graph.UnknownKeyException;

/** Queries that run by themselves, so that whoever watches them sees what has changed. */
@Needs(Permission.READ)
@Service
public class QueryWatches {

    /** Rows kept of each answer: what lies beyond is not watched. */
    static final int MOST_ROWS = 1_000;

    private static final Duration OFTEN = Duration.ofMinutes(10);
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};
    private static final TypeReference<List<String>> ROW = new TypeReference<>() {};

    private final QueryLibrary library;
    private final ShippedQueries shipped;
    private final OwnQueries own;
    private final QueryUses uses;
    private final QueryRuns runs;
    private final JsonMapper json;
    private final Today today;

    QueryWatches(
            QueryLibrary library,
            ShippedQueries shipped,
            OwnQueries own,
            QueryUses uses,
            QueryRuns runs,
            JsonMapper json,
            Today today) {
        this.library = library;
        this.shipped = shipped;
        this.own = own;
        this.uses = uses;
        this.runs = runs;
        this.json = json;
        this.today = today;
    }

    /**
     * Watches a query from now on, or no longer.
     *
     * @param values of its parameters
     * @param every how often, at least every ten minutes; null for no longer
     * @throws vn.daumoi.graph.BadParameterException for a value that does not fit
     */
    public void watch(String id, Map<String, String> values, @Nullable Duration every) {
        SavedQuery query = library.find(id).orElseThrow(() -> new UnknownKeyException(id));
        ParameterValues.read(query.definition().parameters(), values, today.date());
        var changes = new HashMap<String, @Nullable Object>();
        changes.put("watchMinutes", every == null ? null : Math.max(OFTEN.toMinutes(), every.toMinutes()));
        changes.put("values", json.writeValueAsString(values));
        for (String kept : List.of("watchedAt", "columns", "seen", "now", "changed", "problem")) {
            changes.put(kept, null);
        }
        uses.set(person().id(), id, changes);
    }

    /** What has changed in what whoever asks watches, and what could not run; a query without news is left out. */
    public List<WatchChange> changes() {
        return uses.of(person().id()).values().stream()
                .filter(use -> use.watchEvery() != null && use.watchedAt() != null)
                .flatMap(use -> library.find(use.query()).map(query -> change(use, query)).stream())
                .filter(change -> !change.added().isEmpty()
                        || !change.gone().isEmpty()
                        || !change.problem().isEmpty())
                .toList();
    }

    /** How many watched queries have changed; quickly, for Overview. */
    public long count() {
        return uses.changed(person().id());
    }

    /** Whoever asks has seen the changes of a query: they count no more. */
    public void seen(String id) {
        QueryUses.Use use =
                Optional.ofNullable(uses.of(person().id()).get(id)).orElseThrow(() -> new UnknownKeyException(id));
        uses.set(use.person(), id, Map.of("seen", use.now(), "changed", false));
    }

    private WatchChange change(QueryUses.Use use, SavedQuery query) {
        return new WatchChange(
                use.query(),
                query.definition().title(),
                use.columns(),
                rows(without(use.now(), use.seen())),
                rows(without(use.seen(), use.now())),
                Objects.requireNonNull(use.watchedAt()),
                use.problem());
    }

    /** The rows of one answer that the other has not, each as often as it is there more often. */
    private static List<String> without(List<String> rows, List<String> others) {
        Map<String, Long> left = others.stream().collect(Collectors.groupingBy(r -> r, Collectors.counting()));
        var more = new ArrayList<String>();
        for (String row : rows) {
            long there = left.getOrDefault(row, 0L);
            if (there > 0) {
                left.put(row, there - 1);
            } else {
                more.add(row);
            }
        }
        return more;
    }

    private List<List<String>> rows(List<String> rows) {
        return rows.stream().map(row -> json.readValue(row, ROW)).toList();
    }

    /** Runs what is due; each in its turn, so that nobody waits because of it. */
    void runDue() {
        Instant now = today.now();
        for (QueryUses.Use use : uses.watched()) {
            Duration every = use.watchEvery();
            if (every != null
                    && (use.watchedAt() == null || !use.watchedAt().plus(every).isAfter(now))) {
                run(use);
            }
        }
    }

    private void run(QueryUses.Use use) {
        Optional<SavedQuery> query = shipped.find(use.query())
                .or(() -> own.all().stream()
                        .map(OwnQueries.Own::query)
                        .filter(q -> q.id().equals(use.query()))
                        .findFirst());
        if (query.isEmpty()) {
            uses.set(use.person(), use.query(), nothingMore());
            return;
        }
        var changes = new HashMap<String, @Nullable Object>();
        changes.put("watchedAt", today.now());
        try {
            QueryAnswer answer = runs.answer(query.get(), json.readValue(use.values(), VALUES), MOST_ROWS);
            if (answer.outcome().problem() != null) {
                changes.put("problem", answer.outcome().problem().text(Messages.VIETNAMESE));
            } else {
                List<String> rows = answer.rows().stream()
                        .map(row -> json.writeValueAsString(
                                row.stream().map(Cell::text).toList()))
                        .toList();
                changes.put("columns", answer.columns());
                changes.put("now", rows);
                changes.put("problem", null);
                if (use.watchedAt() == null) {
                    changes.put("seen", rows);
                } else {
                    changes.put(
                            "changed",
                            !without(rows, use.seen()).isEmpty()
                                    || !without(use.seen(), rows).isEmpty());
                }
            }
        } catch (QueryRefusedException e) {
            changes.put("problem", e.problems().getFirst().text(Messages.VIETNAMESE));
        } catch (BadParameterException e) {
            changes.put("problem", String.valueOf(e.getMessage()));
        }
        uses.set(use.person(), use.query(), changes);
    }

    private static Map<String, @Nullable Object> nothingMore() {
        var changes = new HashMap<String, @Nullable Object>();
        changes.put("watchMinutes", null);
        changes.put("changed", null);
        return changes;
    }

    private static Person person() {
        return SignedIn.person().orElseThrow();
    }
}
