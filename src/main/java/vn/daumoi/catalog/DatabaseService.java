package vn.daumoi.catalog;

import java.util.List;
import java.util.Optional;
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

/** Databases, systems and portals as lists and pages. */
@Needs(Permission.READ)
@Service
@Transactional(readOnly = true)
public class DatabaseService {

    private static final List<String> COUNTS = List.of("tasks");

    private final DatabaseQueries queries;
    private final PlanCache<NodeKind, List<NamedRow<Database>>> cache;

    DatabaseService(DatabaseQueries queries, PlanStamp stamp) {
        this.queries = queries;
        this.cache = new PlanCache<>(stamp);
    }

    /**
     * Part of the list.
     *
     * @param text words found in the name and aliases, with or without diacritics; null for all
     * @param slice sorts: "name", "kind", "tasks", each reversed by "-"
     */
    public Listing<Database> list(@Nullable String text, Slice slice) {
        return NamedRow.page(all(), text, slice, COUNTS);
    }

    /** The one with this key, or nothing. */
    public Optional<Database> find(String key) {
        return NamedRow.find(all(), key);
    }

    private List<NamedRow<Database>> all() {
        return cache.get(NodeKind.DATABASE, kind -> queries.all());
    }
}
