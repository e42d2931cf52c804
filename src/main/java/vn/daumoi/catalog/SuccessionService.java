package vn.daumoi.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;
import vn.daumoi.engine.Cypher;
import vn.daumoi.graph.Fold;

/** Who took over from whom. */
@Needs(Permission.READ)
@Service
@Transactional(readOnly = true)
public class SuccessionService {

    private final Neo4jClient neo4j;

    SuccessionService(Neo4jClient neo4j) {
        this.neo4j = neo4j;
    }

    /** Everything the graph knows of it; some hundred moves at most. */
    public Successions all() {
        record Row(String from, Successions.Move move) {}
        Map<String, List<Successions.Move>> moves = new LinkedHashMap<>();
        neo4j.query(Cypher.named("catalog/successions"))
                .fetchAs(Row.class)
                .mappedBy((types, row) -> new Row(
                        Read.text(row, "from"),
                        new Successions.Move(
                                new Successor(
                                        Read.agency(row.get("agency")),
                                        Read.date(row, "on"),
                                        Read.text(row, "scope"),
                                        Read.text(row, "basis")),
                                Read.texts(row, "words").stream()
                                        .map(Fold::search)
                                        .toList())))
                .all()
                .forEach(row -> moves.computeIfAbsent(row.from(), k -> new ArrayList<>())
                        .add(row.move()));
        return new Successions(moves);
    }
}
