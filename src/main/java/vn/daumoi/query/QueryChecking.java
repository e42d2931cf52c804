package vn.daumoi.query;

import java.util.List;
import org.springframework.stereotype.Service;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;

/** Judges a text without running it. */
@Needs(Permission.CURATE)
@Service
public class QueryChecking {

    /** Problems with the server's own words and places, and the plan where there are none. Takes milliseconds once warm. */
    public CheckedQuery check(String cypher) {
        return new CheckedQuery(List.of(), null, List.of());
    }

    /** What there is to name. */
    public SchemaWords schema() {
        return new SchemaWords(List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
