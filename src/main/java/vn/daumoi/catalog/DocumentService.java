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

/** Legal documents as lists and pages. */
@Needs(Permission.READ)
@Service
@Transactional(readOnly = true)
public class DocumentService {

    private static final List<String> COUNTS = List.of("citedBy", "tasks");

    private final DocumentQueries queries;
    private final PlanCache<NodeKind, List<NamedRow<LegalDocument>>> cache;

    DocumentService(DocumentQueries queries, PlanStamp stamp) {
        this.queries = queries;
        this.cache = new PlanCache<>(stamp);
    }

    /**
     * Part of the list.
     *
     * @param text words found in the number, title, issuer, year and aliases, with or without diacritics; null for all
     * @param slice sorts: "name" (the number), "kind" (the type), "citedBy", "tasks" (ordered by it), each reversed by "-"
     */
    public Listing<LegalDocument> list(@Nullable String text, Slice slice) {
        return NamedRow.page(all(), text, slice, COUNTS);
    }

    /** The one with this key, or nothing. */
    public Optional<LegalDocument> find(String key) {
        return NamedRow.find(all(), key);
    }

    private List<NamedRow<LegalDocument>> all() {
        return cache.get(NodeKind.DOCUMENT, kind -> queries.all());
    }

    /** The words of a document in their order, as far as it was read; empty for one that is only cited. */
    public List<Evidence> passages(String key) {
        return queries.passages(key);
    }
}
