package vn.daumoi.access;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import vn.daumoi.engine.Cypher;

/** Accounts in the graph, under a label of their own that no query of the domain knows. */
@Component
class AccountQueries {

    private final Neo4jClient neo4j;

    AccountQueries(Neo4jClient neo4j) {
        this.neo4j = neo4j;
    }

    /** An account with what its password is checked against; empty where somebody else checks it. */
    record Secret(Account account, String passwordHash) {}

    List<Account> all() {
        return List.copyOf(neo4j.query(Cypher.named("access/accounts"))
                .fetchAs(Account.class)
                .mappedBy((types, row) -> account(row.get("account")))
                .all());
    }

    Optional<Secret> byName(String name) {
        return secret("access/account-by-name", Map.of("name", name));
    }

    Optional<Secret> byId(String id) {
        return secret("access/account-by-id", Map.of("id", id));
    }

    Optional<Secret> bySubject(String provider, String subject) {
        return secret("access/account-by-subject", Map.of("provider", provider, "subject", subject));
    }

    /** Nothing where the name is taken. */
    Optional<Account> create(
            String id, Account.Data data, String provider, String subject, String hash, boolean change) {
        Map<String, Object> parameters = parameters(data);
        parameters.put("id", id);
        parameters.put("provider", provider);
        parameters.put("subject", subject);
        parameters.put("passwordHash", hash);
        parameters.put("mustChange", change);
        return one("access/account-create", parameters);
    }

    /** Nothing where the account has another version by now. */
    Optional<Account> change(String id, long version, Account.Data data) {
        Map<String, Object> parameters = parameters(data);
        parameters.put("id", id);
        parameters.put("version", version);
        return one("access/account-change", parameters);
    }

    Optional<Account> password(String id, String hash, boolean mustChange) {
        return one("access/account-password", Map.of("id", id, "passwordHash", hash, "mustChange", mustChange));
    }

    /** The same password under a newer hash: no change that anybody would notice. */
    void rehash(String id, String hash) {
        neo4j.query(Cypher.named("access/account-rehash"))
                .bindAll(Map.of("id", id, "passwordHash", hash))
                .run();
    }

    void signedIn(String id, Instant at) {
        neo4j.query(Cypher.named("access/account-signed-in"))
                .bindAll(Map.of("id", id, "at", at.atOffset(ZoneOffset.UTC)))
                .run();
    }

    /** Nothing where the account has another version by now. */
    Optional<Account> delete(String id, long version) {
        return one("access/account-delete", Map.of("id", id, "version", version));
    }

    private static Map<String, Object> parameters(Account.Data data) {
        var parameters = new HashMap<String, Object>();
        parameters.put("name", data.name());
        parameters.put("fullName", data.fullName());
        parameters.put("roles", data.roles().stream().map(Role::name).sorted().toList());
        parameters.put("enabled", data.enabled());
        return parameters;
    }

    private Optional<Account> one(String statement, Map<String, Object> parameters) {
        return neo4j.query(Cypher.named(statement))
                .bindAll(parameters)
                .fetchAs(Account.class)
                .mappedBy((types, row) -> account(row.get("account")))
                .one();
    }

    private Optional<Secret> secret(String statement, Map<String, Object> parameters) {
        return neo4j.query(Cypher.named(statement))
                .bindAll(parameters)
                .fetchAs(Secret.class)
                .mappedBy((types, row) -> new Secret(
                        account(row.get("account")),
                        row.get("account").get("passwordHash").asString("")))
                .one();
    }

    private static Account account(Value from) {
        return new Account(
                from.get("id").asString(),
                from.get("name").asString(),
                from.get("fullName").asString(""),
                roles(from.get("roles").asList(Value::asString)),
                from.get("provider").asString(""),
                from.get("enabled").asBoolean(),
                from.get("mustChange").asBoolean(),
                from.get("version").asLong(),
                from.get("createdAt").asZonedDateTime().toInstant(),
                instant(from.get("lastSignIn")));
    }

    private static Set<Role> roles(List<String> names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        names.forEach(name -> roles.add(Role.valueOf(name)));
        return roles;
    }

    static @Nullable Instant instant(Value value) {
        return value.isNull() ? null : value.asZonedDateTime().toInstant();
    }
}
