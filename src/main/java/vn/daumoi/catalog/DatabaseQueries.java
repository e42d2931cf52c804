package vn.daumoi.catalog;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import vn.daumoi.engine.Cypher;
import vn.daumoi.graph.DatabaseRole;

/** The statements behind {@link DatabaseService}. */
@Component
class DatabaseQueries {

    private final Neo4jClient neo4j;

    DatabaseQueries(Neo4jClient neo4j) {
        this.neo4j = neo4j;
    }

    /** All there are, with what the list finds and sorts them by. */
    List<NamedRow<Database>> all() {
        return neo4j
                .query(Cypher.named("catalog/database-details"))
                .fetchAs(Database.class)
                .mappedBy((types, row) -> database(row.get("database")))
                .all()
                .stream()
                .map(DatabaseQueries::row)
                .toList();
    }

    private static NamedRow<Database> row(Database database) {
        return new NamedRow<>(
                database, database.key(), database.name(), database.kind(), database.aliases(), database.tasks(), 0);
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
