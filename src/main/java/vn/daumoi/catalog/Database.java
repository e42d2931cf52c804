package vn.daumoi.catalog;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.daumoi.graph.DatabaseRole;

/**
 * A database, system or portal with what a list shows of it.
 *
 * @param kind "database", "system", "portal", "application", "data-centre"
 * @param managedBy null: nobody we know of
 * @param tasks how many tasks concern it; {@code roles}: how many in each role
 */
public record Database(
        String key,
        String name,
        String kind,
        List<String> aliases,
        boolean recognised,
        Task.@Nullable AgencyRef managedBy,
        long tasks,
        Map<DatabaseRole, Long> roles) {}
