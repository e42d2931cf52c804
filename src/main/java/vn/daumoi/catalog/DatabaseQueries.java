package vn.daumoi.catalog;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import vn.daumoi.engine.Cypher;
import vn.daumoi.graph.DatabaseRole;
import vn.daumoi.graph.Slice;

/** The statements behind {@link DatabaseService}. */
@Component
class DatabaseQueries {

    private static final List<String> COUNTS = List.of("tasks");

    private final Neo4jClient neo4j;

    DatabaseQueries(Neo4jClient neo4j) {
        this.neo4j = neo4j;
    }

    NamedRow.Page page(@Nullable String text, Slice slice) {
        return NamedRow.page(neo4j, "catalog/database-rows", text, slice, COUNTS);
    }

    List<Database> details(List<String> keys) {
        var found = new HashMap<String, Database>();
        neo4j.query(Cypher.named("catalog/database-details"))
                .bindAll(Map.of("keys", keys))
                .fetchAs(Database.class)
                .mappedBy((types, row) -> database(row.get("database")))
                .all()
                .forEach(database -> found.put(database.key(), database));
        return Read.inOrder(keys, found);
    }

    private static Map<DatabaseRole, Long> roles(Value from) {
        var roles = new EnumMap<DatabaseRole, Long>(DatabaseRole.class);
        Read.list(from, "roles", r -> r)
                .forEach(r -> roles.put(
                        DatabaseRole.valueOf(Read.text(r, "role")),
                        r.get("tasks").asLong()));
        return roles;
    }

    private static Database database(Value from) {
        return new Database(
                Read.text(from, "key"),
                Read.text(from, "name"),
                Read.text(from, "kind"),
                Read.texts(from, "aliases"),
                Read.truth(from, "recognised", false),
                Read.one(from, "managedBy", Read::agency),
                from.get("tasks").asLong(),
                roles(from));
    }
}
