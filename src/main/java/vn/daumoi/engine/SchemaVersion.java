package vn.daumoi.engine;

import org.springframework.data.neo4j.core.Neo4jClient;

/** The number of the newest migration, which tells data of an older program from those of a newer one. */
public final class SchemaVersion {

    private SchemaVersion() {}

    /** What this program knows. */
    public static int known() {
        return MigrationFile.onClassPath().stream()
                .mapToInt(MigrationFile::version)
                .max()
                .orElse(0);
    }

    /** What the data have. */
    public static int applied(Neo4jClient neo4j) {
        return neo4j
                .query(Cypher.named("engine/migrations-applied"))
                .fetchAs(Integer.class)
                .mappedBy((types, row) -> row.get("version").asInt())
                .all()
                .stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }
}
