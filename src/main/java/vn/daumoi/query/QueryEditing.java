package vn.daumoi.query;

import java.util.List;
import org.springframework.stereotype.Service;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;

/**
 * Queries of one's own. Only the owner changes one; others copy it.
 *
 * <p>Methods that take an id throw {@link vn.daumoi.graph.UnknownKeyException} where there is no such query for whoever asks, and
 * {@link vn.daumoi.access.ChangedMeanwhileException} with the present {@link SavedQuery} where the version is not the latest.
 */
@Needs(Permission.CURATE)
@Service
public class QueryEditing {

    /**
     * Keeps a new query, private.
     *
     * @throws QueryRefusedException where it must not run
     */
    public SavedQuery create(QueryDefinition definition) {
        throw new UnsupportedOperationException();
    }

    /** Changes a query of one's own. */
    public SavedQuery change(String id, long version, QueryDefinition definition) {
        throw new UnsupportedOperationException();
    }

    /** A copy of any query there is to see, private and one's own. */
    public SavedQuery fork(String id) {
        throw new UnsupportedOperationException();
    }

    /** Says who else may see and run it. */
    public SavedQuery share(String id, long version, Share share) {
        throw new UnsupportedOperationException();
    }

    /** All versions, newest first. */
    public List<QueryVersion> history(String id) {
        return List.of();
    }

    /** Makes an earlier version the latest again, as a new one. */
    public SavedQuery restore(String id, long version, long earlier) {
        throw new UnsupportedOperationException();
    }

    /** Takes a query away; {@link #undelete} brings it back. */
    public void delete(String id, long version) {}

    /** Brings back a query that its owner has deleted. */
    public SavedQuery undelete(String id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Keeps what a file holds as a new query of one's own.
     *
     * @throws QueryFileException where it is no such file: says in which line
     * @throws QueryRefusedException where it must not run
     */
    public SavedQuery importFile(String text) {
        throw new UnsupportedOperationException();
    }
}
