package vn.daumoi.catalog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;
import vn.daumoi.graph.Listing;
import vn.daumoi.graph.Slice;

/** Databases, systems and portals as lists and pages. */
@Needs(Permission.READ)
@Service
@Transactional(readOnly = true)
public class DatabaseService {

    private final DatabaseQueries queries;

    DatabaseService(DatabaseQueries queries) {
        this.queries = queries;
    }

    /**
     * Part of the list.
     *
     * @param text words found in the name and aliases, with or without diacritics; null for all
     * @param slice sorts: "name", "kind", "tasks", each reversed by "-"
     */
    public Listing<Database> list(@Nullable String text, Slice slice) {
        NamedRow.Page page = queries.page(text, slice);
        return Listing.page(queries.details(page.keys()), page.total(), page.matching());
    }

    /** The one with this key, or nothing. */
    public Optional<Database> find(String key) {
        return queries.details(List.of(key)).stream().findFirst();
    }
}
