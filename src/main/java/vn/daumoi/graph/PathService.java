package vn.daumoi.graph;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;

/** Ways between two nodes. */
@Needs(Permission.READ)
@Service
@Transactional(readOnly = true, timeout = 20)
public class PathService {

    /** Of {@link #shortest}. */
    public static final int MOST_STEPS = 8;

    /** Of {@link #within}: one step more, and everything is related to everything. */
    public static final int MOST_ROUNDABOUT = 5;

    private static final int LOOKED_AT = 2_000;

    private final GraphQueries queries;

    PathService(GraphQueries queries) {
        this.queries = queries;
    }

    /** All shortest ways over some kinds of relations in either direction, at most {@value #MOST_STEPS} steps long. */
    public GraphPath.Found shortest(String from, String to, Set<RelationKind> kinds, int limit) {
        return ranked("graph/paths-shortest", from, to, kinds, MOST_STEPS, limit);
    }

    /** All ways that pass no node twice, of up to so many steps. */
    public GraphPath.Found within(String from, String to, Set<RelationKind> kinds, int steps, int limit) {
        return ranked("graph/paths-trails", from, to, kinds, Math.clamp(steps, 1, MOST_ROUNDABOUT), limit);
    }

    /** Short ones first; of the same length those over nodes with few relations: they tell the most. */
    private GraphPath.Found ranked(
            String statement, String from, String to, Set<RelationKind> kinds, int steps, int limit) {
        for (String end : List.of(from, to)) {
            if (queries.nodes(List.of(end)).isEmpty()) {
                throw new UnknownKeyException(end);
            }
        }
        if (from.equals(to)) {
            return new GraphPath.Found(List.of(), 0, false);
        }
        List<GraphPath> looked = queries.paths(statement, from, to, kinds, steps, LOOKED_AT);
        List<GraphPath> simple = looked.stream()
                .filter(path -> new HashSet<>(path.keys()).size() == path.keys().size())
                .toList();
        Set<String> passed =
                simple.stream().flatMap(path -> path.keys().stream()).collect(Collectors.toSet());
        Map<String, Integer> degrees =
                queries.nodes(passed).stream().collect(Collectors.toMap(GraphNode::key, GraphNode::degree));
        List<GraphPath> first = simple.stream()
                .sorted(Comparator.comparingInt(GraphPath::length)
                        .thenComparingDouble(path -> commonness(path, degrees))
                        .thenComparing(path -> String.join(" ", path.keys())))
                .limit(limit)
                .toList();
        return new GraphPath.Found(first, simple.size(), looked.size() == LOOKED_AT);
    }

    private static double commonness(GraphPath path, Map<String, Integer> degrees) {
        return path.keys().stream()
                .mapToDouble(key -> Math.log(1.0 + degrees.getOrDefault(key, 0)))
                .sum();
    }
}
