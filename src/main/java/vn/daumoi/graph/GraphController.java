package vn.daumoi.graph;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;

/** What surrounds a node, and ways between two, over REST. */
@Needs(Permission.READ)
@RestController
@Tag(name = "graph")
class GraphController {

    private final GraphService graph;
    private final PathService paths;

    GraphController(GraphService graph, PathService paths) {
        this.graph = graph;
        this.paths = paths;
    }

    /**
     * @param nodes of all paths, once each
     * @param total how many paths were found; where {@code hiddenBy} says "limit" there may be more
     */
    record Paths(List<GraphPath> items, List<GraphNode> nodes, long total, long shown, List<Listing.Hidden> hiddenBy) {}

    @GetMapping(path = "/api/v1/graph/neighbours/{key}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Everything within some steps of a node, and what relates it")
    GraphService.Surroundings neighbours(
            @PathVariable String key,
            @RequestParam(required = false) @Parameter(description = "Steps: 1 to 4, 1 unless given") @Nullable
                    String depth,
            @RequestParam(required = false)
                    @Parameter(description = "Relations to follow, with commas: LEADS,DEPENDS_ON; all unless given")
                    @Nullable
                    String kinds,
            @RequestParam(required = false)
                    @Parameter(description = "Nodes at most beside the one: 1 to 1000, 100 unless given")
                    @Nullable
                    String limit) {
        return graph.surroundings(
                key,
                Parameters.number("depth", depth, 1, 1, 4),
                Parameters.someOf(RelationKind.class, "kinds", kinds),
                Parameters.number("limit", limit, 100, 1, 1000));
    }

    @GetMapping(path = "/api/v1/graph/paths", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Ways from one node to another: the shortest, or all up to a length")
    Paths paths(
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam(required = false)
                    @Parameter(description = "Relations to follow, with commas; all unless given")
                    @Nullable
                    String kinds,
            @RequestParam(required = false)
                    @Parameter(description = "All ways of up to so many steps, 1 to 5; the shortest unless given")
                    @Nullable
                    String steps,
            @RequestParam(required = false)
                    @Parameter(description = "Ways at most: 1 to 200, 20 unless given")
                    @Nullable
                    String limit) {
        Set<RelationKind> over = Parameters.someOf(RelationKind.class, "kinds", kinds);
        if (over.isEmpty()) {
            over = EnumSet.allOf(RelationKind.class);
        }
        int most = Parameters.number("limit", limit, 20, 1, 200);
        GraphPath.Found found = Parameters.text(steps) == null
                ? paths.shortest(from, to, over, most)
                : paths.within(
                        from, to, over, Parameters.number("steps", steps, 3, 1, PathService.MOST_ROUNDABOUT), most);
        List<GraphNode> nodes = graph.nodes(
                found.paths().stream().flatMap(path -> path.keys().stream()).toList());
        long all = found.total();
        return new Paths(
                found.paths(),
                nodes,
                all,
                found.paths().size(),
                all > found.paths().size() || found.cut()
                        ? List.of(
                                new Listing.Hidden("limit", all - found.paths().size()))
                        : List.of());
    }
}
