package vn.daumoi.explore;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Record;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;
import vn.daumoi.access.Person;
import vn.daumoi.engine.Cypher;

/** The statements behind {@link ViewService}. */
@Repository
class ViewQueries {

    private final Neo4jClient neo4j;

    ViewQueries(Neo4jClient neo4j) {
        this.neo4j = neo4j;
    }

    List<SavedView> all(Person asking) {
        return List.copyOf(neo4j.query(Cypher.named("explore/views"))
                .bind(asking.id())
                .to("me")
                .fetchAs(SavedView.class)
                .mappedBy((types, row) -> view(row))
                .all());
    }

    Optional<SavedView> find(String id, Person asking) {
        return neo4j.query(Cypher.named("explore/view"))
                .bindAll(Map.of("id", id, "me", asking.id()))
                .fetchAs(SavedView.class)
                .mappedBy((types, row) -> view(row))
                .one();
    }

    /** Writes a view of the person's own; does nothing where it is somebody else's. */
    void save(SavedView view, Person owner) {
        neo4j.query(Cypher.named("explore/view-save"))
                .bindAll(Map.of(
                        "id", view.id(),
                        "me", owner.id(),
                        "owner", owner.name(),
                        "name", view.name(),
                        "note", view.note(),
                        "shared", view.shared(),
                        "state", LinkText.write(view.exploration()),
                        "at", view.changedAt().atOffset(ZoneOffset.UTC),
                        "version", view.version()))
                .run();
    }

    void delete(String id, Person owner) {
        neo4j.query(Cypher.named("explore/view-delete"))
                .bindAll(Map.of("id", id, "me", owner.id()))
                .run();
    }

    void keep(String id, String state, Instant at) {
        neo4j.query(Cypher.named("explore/keep"))
                .bindAll(Map.of("id", id, "state", state, "at", at.atOffset(ZoneOffset.UTC)))
                .run();
    }

    Optional<String> kept(String id) {
        return neo4j.query(Cypher.named("explore/kept"))
                .bind(id)
                .to("id")
                .fetchAs(String.class)
                .one();
    }

    private static SavedView view(Record row) {
        return new SavedView(
                row.get("id").asString(),
                row.get("name").asString(),
                row.get("note").asString(),
                row.get("owner").asString(),
                row.get("mine").asBoolean(),
                row.get("shared").asBoolean(),
                LinkText.read(row.get("state").asString()).orElse(Exploration.EMPTY),
                row.get("at").asOffsetDateTime().toInstant(),
                row.get("version").asLong());
    }
}
