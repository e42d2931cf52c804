package vn.daumoi.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;

/** Nodes of any kind and what relates them. Rejected dependencies are no relations. */
@Needs(Permission.READ)
@Service
@Transactional(readOnly = true, timeout = 30)
public class GraphService {

    private final GraphQueries queries;

    GraphService(GraphQueries queries) {
        this.queries = queries;
    }

    /**
     * Everything within some steps of a node.
     *
     * @param nodes with the node itself, nearest first
     * @param edges between any two of them
     * @param total how many nodes there are within those steps, as far as was looked
     * @param hiddenBy "limit": within the steps, but more than asked for; "depth": one step beyond those shown
     */
    public record Surroundings(
            List<GraphNode> nodes, List<GraphEdge> edges, long total, long shown, List<Listing.Hidden> hiddenBy) {}

    /** The nodes with these keys, in their order; keys that name nothing are left out. */
    public List<GraphNode> nodes(Collection<String> keys) {
        var found = new java.util.HashMap<String, GraphNode>();
        queries.nodes(keys).forEach(node -> found.put(node.key(), node));
        return keys.stream()
                .distinct()
                .filter(found::containsKey)
                .map(found::get)
                .map(java.util.Objects::requireNonNull)
                .toList();
    }

    /** What relates these nodes to one another. */
    public List<GraphEdge> edges(Collection<String> keys) {
        return queries.edges(keys);
    }

    /** Over which relations one can go on from these nodes, and to how many others: of those, how many are shown. */
    public List<Neighbours.Way> ways(Collection<String> keys, Collection<String> shown) {
        return queries.ways(keys, shown);
    }

    /**
     * Neighbours that are not shown yet: those related to the most of the nodes first, then those with the most relations.
     *
     * @param kinds over which relations; none for any
     */
    public Neighbours neighbours(
            Collection<String> keys,
            Set<RelationKind> kinds,
            RelationKind.Direction direction,
            Collection<String> shown,
            int limit) {
        return queries.neighbours(keys, kinds, direction, shown, limit);
    }

    /** What all of these nodes are related to; that with the fewest relations, which tells the most, first. */
    public Neighbours common(Collection<String> keys, int limit) {
        return queries.common(keys, limit);
    }

    /**
     * How many nodes stand one step from some.
     *
     * @param without those that do not count
     */
    public long around(Collection<String> keys, Collection<String> without) {
        return queries.around(keys, without);
    }

    /**
     * Everything within some steps of a node.
     *
     * @throws UnknownKeyException where the key names nothing
     */
    public Surroundings surroundings(String key, int depth, Set<RelationKind> kinds, int limit) {
        if (queries.nodes(List.of(key)).isEmpty()) {
            throw new UnknownKeyException(key);
        }
        var reached = new LinkedHashSet<String>(List.of(key));
        List<String> edge = List.of(key);
        long cut = 0;
        for (int step = 0; step < depth && !edge.isEmpty() && cut == 0; step++) {
            Neighbours next = queries.neighbours(
                    edge, kinds, RelationKind.Direction.BOTH, new ArrayList<>(reached), limit + 1 - reached.size());
            cut = next.total() - next.keys().size();
            reached.addAll(next.keys());
            edge = next.keys();
        }
        List<GraphNode> nodes = nodes(reached);
        List<GraphEdge> edges = queries.edges(reached).stream()
                .filter(relation -> kinds.isEmpty() || kinds.contains(relation.kind()))
                .toList();
        var hidden = new ArrayList<Listing.Hidden>();
        if (cut > 0) {
            hidden.add(new Listing.Hidden("limit", cut));
        } else {
            long beyond = queries.neighbours(reached, kinds, RelationKind.Direction.BOTH, reached, 0)
                    .total();
            if (beyond > 0) {
                hidden.add(new Listing.Hidden("depth", beyond));
            }
        }
        long total =
                nodes.size() + hidden.stream().mapToLong(Listing.Hidden::count).sum();
        return new Surroundings(nodes, edges, total, nodes.size(), List.copyOf(hidden));
    }
}
