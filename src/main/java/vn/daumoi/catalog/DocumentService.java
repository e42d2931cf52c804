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

/** Legal documents as lists and pages. */
@Needs(Permission.READ)
@Service
@Transactional(readOnly = true)
public class DocumentService {

    private final DocumentQueries queries;

    DocumentService(DocumentQueries queries) {
        this.queries = queries;
    }

    /**
     * Part of the list.
     *
     * @param text words found in the number, title, issuer, year and aliases, with or without diacritics; null for all
     * @param slice sorts: "name" (the number), "kind" (the type), "citedBy", "tasks" (ordered by it), each reversed by "-"
     */
    public Listing<LegalDocument> list(@Nullable String text, Slice slice) {
        NamedRow.Page page = queries.page(text, slice);
        return Listing.page(queries.details(page.keys()), page.total(), page.matching());
    }

    /** The one with this key, or nothing. */
    public Optional<LegalDocument> find(String key) {
        return queries.details(List.of(key)).stream().findFirst();
    }

    /** The words of a document in their order, as far as it was read; empty for one that is only cited. */
    public List<Evidence> passages(String key) {
        return queries.passages(key);
    }
}
