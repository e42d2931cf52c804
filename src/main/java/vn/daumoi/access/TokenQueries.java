package vn.daumoi.access;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import vn.daumoi.engine.Cypher;

/** Personal tokens in the graph. */
@Component
class TokenQueries {

    private final Neo4jClient neo4j;

    TokenQueries(Neo4jClient neo4j) {
        this.neo4j = neo4j;
    }

    /** A token with what its secret is checked against, and its owner. */
    record Secret(Token token, String hash) {}

    List<Token> of(@Nullable String accountId) {
        var parameters = new HashMap<String, Object>();
        parameters.put("account", accountId);
        return List.copyOf(neo4j.query(Cypher.named("access/tokens"))
                .bindAll(parameters)
                .fetchAs(Token.class)
                .mappedBy((types, row) -> token(row.get("token")))
                .all());
    }

    Optional<Secret> byId(String id) {
        return neo4j.query(Cypher.named("access/token-by-id"))
                .bindAll(Map.of("id", id))
                .fetchAs(Secret.class)
                .mappedBy((types, row) -> new Secret(
                        token(row.get("token")), row.get("token").get("hash").asString()))
                .one();
    }

    Token create(String id, String name, String accountId, Set<Permission> scopes, Instant expiresAt, String hash) {
        return one(
                        "access/token-create",
                        Map.of(
                                "id", id,
                                "name", name,
                                "account", accountId,
                                "scopes",
                                        scopes.stream()
                                                .map(Permission::name)
                                                .sorted()
                                                .toList(),
                                "expiresAt", expiresAt.atOffset(ZoneOffset.UTC),
                                "hash", hash))
                .orElseThrow();
    }

    void used(String id, Instant at) {
        neo4j.query(Cypher.named("access/token-used"))
                .bindAll(Map.of("id", id, "at", at.atOffset(ZoneOffset.UTC)))
                .run();
    }

    /** @param accountId whose it must be; null for anybody's */
    Optional<Token> revoke(String id, @Nullable String accountId) {
        var parameters = new HashMap<String, Object>();
        parameters.put("id", id);
        parameters.put("account", accountId);
        return one("access/token-revoke", parameters);
    }

    private Optional<Token> one(String statement, Map<String, Object> parameters) {
        return neo4j.query(Cypher.named(statement))
                .bindAll(parameters)
                .fetchAs(Token.class)
                .mappedBy((types, row) -> token(row.get("token")))
                .one();
    }

    private static Token token(Value from) {
        Set<Permission> scopes = EnumSet.noneOf(Permission.class);
        from.get("scopes").asList(Value::asString).forEach(scope -> scopes.add(Permission.valueOf(scope)));
        return new Token(
                from.get("id").asString(),
                from.get("name").asString(),
                from.get("ownerId").asString(),
                from.get("owner").asString(),
                scopes,
                Objects.requireNonNull(AccountQueries.instant(from.get("createdAt"))),
                Objects.requireNonNull(AccountQueries.instant(from.get("expiresAt"))),
                AccountQueries.instant(from.get("lastUsed")));
    }
}
