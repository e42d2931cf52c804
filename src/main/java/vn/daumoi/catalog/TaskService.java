package vn.daumoi.catalog;

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

/** Tasks as lists and pages. */
@Needs(Permission.READ)
@Service
@Transactional(readOnly = true)
public class TaskService {

    private static final int CHUNK = 500;

    /** Of keys in lists: some 16 MB, and the keys themselves. */
    private static final long MOST_KEYS = 4_000_000;

    private final TaskQueries queries;
    private final PlanCache<Listed, List<String>> lists;
    private final PlanCache<String, List<Section>> sections;
    private final PlanCache<NodeKind, List<Task.DocumentRef>> assigning;

    TaskService(TaskQueries queries, PlanStamp stamp) {
        this.queries = queries;
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
        List<String> keys = keys(filter, slice.sort());
        int from = (int) Math.min(slice.offset(), keys.size());
        List<String> page = keys.subList(from, Math.min(from + slice.limit(), keys.size()));
        return Listing.page(queries.details(page), total, keys.size());
    }

    private List<String> keys(TaskFilter filter, String sort) {
        return lists.get(
                new Listed(filter, sort),
                asked -> filter.equals(TaskFilter.NONE) && sort.equals("code")
                        ? queries.keysInOrder()
                        : queries.keys(filter, sort));
    }

    /** Hands over every task that passes the filter, in the order of the list, without holding them all. */
    public void each(TaskFilter filter, String sort, Consumer<Task> task) {
        List<String> keys = keys(filter, sort);
        for (int from = 0; from < keys.size(); from += CHUNK) {
            queries.details(keys.subList(from, Math.min(from + CHUNK, keys.size())))
                    .forEach(task);
        }
    }

    /** Everything about one task, or nothing where the key names none. */
    public Optional<TaskPage> find(String key) {
        return queries.details(List.of(key)).stream()
                .findFirst()
                .flatMap(task -> queries.page(task, evidence(List.of(key)).getOrDefault(key, List.of())));
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
