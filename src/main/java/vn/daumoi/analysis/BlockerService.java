package vn.daumoi.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;

/** Who holds up a task, a set of tasks or an integration. */
@Needs(Permission.READ)
@Service
public class BlockerService {

    /**
     * Who holds up these tasks.
     *
     * @param keys of tasks, at least one
     * @param limit tasks listed in all, 1 or more; counts are always whole
     * @throws vn.daumoi.graph.UnknownKeyException where a key names no task
     */
    public Blockers ofTasks(Basis basis, List<String> keys, int limit) {
        throw new UnsupportedOperationException();
    }

    /**
     * Who holds up the integration of a database with another.
     *
     * @param with null: with anything
     * @throws vn.daumoi.graph.UnknownKeyException where a key names no database
     */
    public Blockers ofIntegration(Basis basis, String database, @Nullable String with, int limit) {
        throw new UnsupportedOperationException();
    }
}
