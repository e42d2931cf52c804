package vn.daumoi.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;
import vn.daumoi.graph.Listing;
import vn.daumoi.graph.NodeKind;
import vn.daumoi.graph.PlanCache;
import vn.daumoi.graph.PlanStamp;
import vn.daumoi.graph.Slice;
import vn.daumoi.graph.Today;

/** Tasks as lists and pages. */
@Needs(Permission.READ)
@Service
@Transactional(readOnly = true)
public class TaskService {

    private static final int CHUNK = 500;

    /** Of keys in lists: some 16 MB, and the keys themselves. */
    private static final long MOST_KEYS = 4_000_000;

    private final TaskQueries queries;
    private final Today today;
    private final PlanCache<Listed, List<String>> lists;
    private final PlanCache<String, List<Section>> sections;
    private final PlanCache<NodeKind, List<Task.DocumentRef>> assigning;

    TaskService(TaskQueries queries, Today today, PlanStamp stamp) {
        this.queries = queries;
        this.today = today;
        this.lists = new PlanCache<>(stamp, MOST_KEYS, keys -> keys.size() + 50);
        this.sections = new PlanCache<>(stamp);
        this.assigning = new PlanCache<>(stamp);
    }

    private record Listed(TaskFilter filter, String sort) {}

    /**
     * Part of the tasks that pass a filter.
     *
     * @param slice sorts: "code" (the order of the documents), "due", "title", "lead", each reversed by "-"; tasks
     *     without a date or lead come last either way
     */
    public Listing<Task> list(TaskFilter filter, Slice slice) {
        long total = queries.total();
        LocalDate asOf = day(filter.asOf());
        List<String> keys = keys(filter, asOf, slice.sort());
        int from = (int) Math.min(slice.offset(), keys.size());
        List<String> page = keys.subList(from, Math.min(from + slice.limit(), keys.size()));
        return Listing.page(queries.details(page, asOf), total, keys.size());
    }

    private List<String> keys(TaskFilter filter, LocalDate asOf, String sort) {
        // the day alone hides nothing and sorts nothing
        TaskFilter wanted = filter.with(filter.statuses(), filter.overdue(), filter.narrowsByDay() ? asOf : null);
        return lists.get(
                new Listed(wanted, sort),
                asked -> !filter.narrows() && sort.equals("code")
                        ? queries.keysInOrder()
                        : queries.keys(filter, asOf, sort));
    }

    /** Hands over every task that passes the filter, in the order of the list, without holding them all. */
    public void each(TaskFilter filter, String sort, Consumer<Task> task) {
        LocalDate asOf = day(filter.asOf());
        List<String> keys = keys(filter, asOf, sort);
        for (int from = 0; from < keys.size(); from += CHUNK) {
            queries.details(keys.subList(from, Math.min(from + CHUNK, keys.size())), asOf)
                    .forEach(task);
        }
    }

    /** The tasks with these keys, with their status as of a day; keys that name none are left out. */
    public List<Task> all(List<String> keys, LocalDate asOf) {
        return queries.details(keys, asOf);
    }

    /** Everything about one task, or nothing where the key names none. */
    public Optional<TaskPage> find(String key) {
        return find(key, null);
    }

    /**
     * As {@link #find(String)}, with its status as of another day.
     *
     * @param asOf null for today
     */
    public Optional<TaskPage> find(String key, @Nullable LocalDate asOf) {
        return queries.details(List.of(key), day(asOf)).stream()
                .findFirst()
                .flatMap(task -> queries.page(task, evidence(List.of(key)).getOrDefault(key, List.of())));
    }

    private LocalDate day(@Nullable LocalDate asOf) {
        return asOf == null ? today.date() : asOf;
    }

    /** The words behind each of the tasks, by key; a task without evidence is not in it. */
    public Map<String, List<Evidence>> evidence(List<String> keys) {
        return queries.evidence(keys);
    }

    /** The documents that ordered tasks, newest first. */
    public List<Task.DocumentRef> assigningDocuments() {
        return assigning.get(NodeKind.DOCUMENT, kind -> queries.assigningDocuments());
    }

    /** The sections that hold tasks, of one document or of all, in the order they stand in. */
    public List<Section> sections(@Nullable String documentKey) {
        return sections.get(documentKey == null ? "" : documentKey, key -> queries.sections(documentKey));
    }
}
