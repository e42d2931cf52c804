package vn.daumoi.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;
import vn.daumoi.access.SignedIn;
import vn.daumoi.engine.Cypher;
import vn.daumoi.graph.Today;
import vn.daumoi.graph.UnknownKeyException;

/** Queries whose answers somebody keeps on the overview: each at most once. */
@Needs(Permission.READ)
@Service
public class QueryTiles {

    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final QueryLibrary library;
    private final QueryUses uses;
    private final Neo4jClient neo4j;
    private final JsonMapper json;
    private final Today today;

    QueryTiles(QueryLibrary library, QueryUses uses, Neo4jClient neo4j, JsonMapper json, Today today) {
        this.library = library;
        this.uses = uses;
        this.neo4j = neo4j;
        this.json = json;
        this.today = today;
    }

    /** @param values of the query's parameters */
    public record Tile(SavedQuery query, Map<String, String> values) {}

    private record Kept(String query, String values) {}

    /** What whoever asks keeps, the oldest first; queries that are gone are left out. */
    public List<Tile> tiles() {
        return neo4j
                .query(Cypher.named("query/tiles"))
                .bindAll(Map.of("person", person()))
                .fetchAs(Kept.class)
                .mappedBy((types, row) ->
                        new Kept(row.get("query").asString(), row.get("values").asString()))
                .all()
                .stream()
                .flatMap(kept -> library.find(kept.query()).stream()
                        .map(query -> new Tile(query, json.readValue(kept.values(), VALUES))))
                .toList();
    }

    /**
     * Keeps a query with these values, in place of others of it.
     *
     * @throws UnknownKeyException where there is no such query for whoever asks
     */
    public void keep(String id, Map<String, String> values) {
        library.find(id).orElseThrow(() -> new UnknownKeyException(id));
        uses.set(person(), id, Map.of("tile", json.writeValueAsString(values), "tileAt", today.now()));
    }

    /** Keeps a query no longer. */
    public void remove(String id) {
        var gone = new HashMap<String, @Nullable Object>();
        gone.put("tile", null);
        gone.put("tileAt", null);
        uses.set(person(), id, gone);
    }

    private static String person() {
        return SignedIn.person().orElseThrow().id();
    }
}
