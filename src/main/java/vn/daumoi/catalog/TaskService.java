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
import vn.daumoi.graph.Slice;

/** Tasks as lists and pages. */
@Needs(Permission.READ)
@Service
@Transactional(readOnly = true)
public class TaskService {

    private static final int CHUNK = 500;

    private final TaskQueries queries;

    TaskService(TaskQueries queries) {
        this.queries = queries;
    }

    /**
     * Part of the tasks that pass a filter.
     *
     * @param slice sorts: "code" (the order of the documents), "due", "title", "lead", each reversed by "-"; tasks
     *     without a date or lead come last either way
     */
    public Listing<Task> list(TaskFilter filter, Slice slice) {
        long total = queries.total();
        if (filter.equals(TaskFilter.NONE) && slice.sort().equals("code")) {
            return Listing.page(queries.details(queries.keysInOrder(slice)), total, total);
        }
        TaskQueries.Keys keys = queries.keys(filter, slice.offset(), slice.limit(), slice.sort());
        return Listing.page(queries.details(keys.keys()), total, keys.matching());
    }

    /** Hands over every task that passes the filter, in the order of the list, without holding them all. */
    public void each(TaskFilter filter, String sort, Consumer<Task> task) {
        List<String> keys = queries.keys(filter, 0, Integer.MAX_VALUE, sort).keys();
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
        return queries.assigningDocuments();
    }

    /** The sections that hold tasks, of one document or of all, in the order they stand in. */
    public List<Section> sections(@Nullable String documentKey) {
        return queries.sections(documentKey);
    }
}
