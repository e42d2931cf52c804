package vn.daumoi.query;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import vn.daumoi.access.Permission;
import vn.daumoi.access.Person;
import vn.daumoi.access.Role;
import vn.daumoi.engine.Cypher;

/** Queries of people's own in the graph. */
@Component
class OwnQueries {

    private final Neo4jClient neo4j;

    OwnQueries(Neo4jClient neo4j) {
        this.neo4j = neo4j;
    }

    /** A query with its owner's id. */
    record Own(SavedQuery query, String owner) {}

    /** What somebody may see. */
    List<Own> seenBy(Person person) {
        return found("query/own", seeing(person, null), person.id());
    }

    Optional<Own> find(Person person, String id) {
        return found("query/own", seeing(person, id), person.id()).stream().findFirst();
    }

    List<Own> all() {
        return found("query/own-all", Map.of(), "");
    }

    /** The latest state of one's own query, locked until the end of the transaction. */
    Optional<Own> lock(Person person, String id, boolean deleted) {
        return found("query/own-lock", Map.of("id", id, "person", person.id(), "deleted", deleted), person.id())
                .stream()
                .findFirst();
    }

    Own create(Person person, String id, QueryDefinition definition, Instant at) {
        return found(
                        "query/own-create",
                        Map.of(
                                "id", id,
                                "person", person.id(),
                                "name", person.fullName(),
                                "file", QueryFile.write(definition),
                                "at", at.atOffset(ZoneOffset.UTC)),
                        person.id())
                .getFirst();
    }

    Own change(Person person, SavedQuery before, QueryDefinition definition, Share share, Instant at) {
        var parameters = new HashMap<String, Object>();
        parameters.put("id", before.id());
        parameters.put("version", before.version());
        parameters.put("name", person.fullName());
        parameters.put("file", QueryFile.write(definition));
        parameters.put("share", share.with().name());
        parameters.put("role", Values.value((Object)
                (share.role() == null ? null : share.role().name())));
        parameters.put("at", at.atOffset(ZoneOffset.UTC));
        return found("query/own-change", parameters, person.id()).getFirst();
    }

    void delete(String id, @Nullable Instant at) {
        var parameters = new HashMap<String, Object>();
        parameters.put("id", id);
        parameters.put("at", Values.value((Object) (at == null ? null : at.atOffset(ZoneOffset.UTC))));
        neo4j.query(Cypher.named("query/own-delete")).bindAll(parameters).run();
    }

    List<QueryVersion> history(String id) {
        return List.copyOf(neo4j.query(Cypher.named("query/own-history"))
                .bindAll(Map.of("id", id))
                .fetchAs(QueryVersion.class)
                .mappedBy((types, row) -> {
                    Value version = row.get("version");
                    return new QueryVersion(
                            version.get("number").asLong(),
                            version.get("at").asOffsetDateTime().toInstant(),
                            version.get("by").asString(),
                            QueryFile.read(version.get("file").asString(), ""));
                })
                .all());
    }

    private static Map<String, Object> seeing(Person person, @Nullable String id) {
        var parameters = new HashMap<String, Object>();
        parameters.put("id", Values.value((Object) id));
        parameters.put("person", person.id());
        parameters.put("roles", rolesOf(person));
        return parameters;
    }

    /** Roles somebody counts as having: whoever may do what the role is for. */
    private static List<String> rolesOf(Person person) {
        return Arrays.stream(Role.values())
                .filter(role -> person.permissions().contains(tellingPermission(role)))
                .map(Role::name)
                .toList();
    }

    private static Permission tellingPermission(Role role) {
        return switch (role) {
            case READER -> Permission.READ;
            case ANALYST -> Permission.CURATE;
            case PLANNER -> Permission.PLAN;
            case ADMINISTRATOR -> Permission.ADMINISTER;
        };
    }

    private List<Own> found(String statement, Map<String, Object> parameters, String person) {
        return List.copyOf(neo4j.query(Cypher.named(statement))
                .bindAll(parameters)
                .fetchAs(Own.class)
                .mappedBy((types, row) -> own(row.get("query"), person))
                .all());
    }

    private static Own own(Value query, String person) {
        String owner = query.get("owner").asString();
        Value role = query.get("role");
        return new Own(
                new SavedQuery(
                        query.get("id").asString(),
                        QueryFile.read(query.get("file").asString(), ""),
                        false,
                        owner.equals(person),
                        query.get("ownerName").asString(),
                        new Share(
                                Share.With.valueOf(query.get("share").asString()),
                                role.isNull() ? null : Role.valueOf(role.asString())),
                        query.get("version").asLong(),
                        false,
                        Objects.requireNonNull(query.get("changedAt").asOffsetDateTime())
                                .toInstant(),
                        null),
                owner);
    }
}
