package vn.daumoi.canvas;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayerConstraint;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Places a picture's nodes in layers, arrows from left to right, so that what comes last stands at the right. The same
 * content gives the same places.
 */
public final class LayeredLayout {

    /** Of every box, in units of the picture: the short name, and the title in two lines. */
    static final int WIDTH = 220;

    static final int HEIGHT = 68;
    private static final Duration LONGEST = Duration.ofSeconds(5);

    static {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    private LayeredLayout() {}

    /**
     * Where everything stands.
     *
     * @param centres of the boxes, by key
     * @param routes the corners of arrows from box to box, x and y in turn, by id; without an entry, straight
     */
    public record Places(Map<String, Point> centres, Map<String, List<Double>> routes) {

        /** Of nothing. */
        static final Places NONE = new Places(Map.of(), Map.of());
    }

    /** Finds places for all nodes; takes up to some seconds for hundreds, so not on the thread of a screen. */
    public static Places of(Picture picture) {
        ElkNode root = ElkGraphUtil.createGraph();
        root.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
        root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE, 22.0);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 48.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 16.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 9.0);
        root.setProperty(LayeredOptions.RANDOM_SEED, 1);
        // Parts that hang together apart from the rest would each get a right edge of their own.
        root.setProperty(LayeredOptions.SEPARATE_CONNECTED_COMPONENTS, false);
        Map<String, ElkNode> nodes = nodes(root, picture);
        Map<String, ElkEdge> edges = edges(picture, nodes);
        var limit = new TimeLimit();
        new LayeredLayoutProvider().layout(root, limit);
        return limit.isCanceled() ? grid(picture) : read(nodes, edges);
    }

    private static Map<String, ElkNode> nodes(ElkNode root, Picture picture) {
        Set<String> followed = picture.edges().stream().map(Picture.Edge::from).collect(Collectors.toSet());
        var nodes = new HashMap<String, ElkNode>();
        for (Picture.Node node : sorted(picture)) {
            ElkNode box = ElkGraphUtil.createNode(root);
            double scale = scale(node.look().size());
            box.setDimensions(WIDTH * scale, HEIGHT * scale);
            // A goal that others wait for cannot stand last.
            if (node.flags().contains(Picture.Flag.GOAL) && !followed.contains(node.key())) {
                box.setProperty(LayeredOptions.LAYERING_LAYER_CONSTRAINT, LayerConstraint.LAST);
            }
            nodes.put(node.key(), box);
        }
        return nodes;
    }

    private static Map<String, ElkEdge> edges(Picture picture, Map<String, ElkNode> nodes) {
        var edges = new HashMap<String, ElkEdge>();
        picture.edges().stream()
                .sorted(Comparator.comparing(Picture.Edge::from).thenComparing(Picture.Edge::to))
                .forEach(edge -> {
                    ElkNode from = nodes.get(edge.from());
                    ElkNode to = nodes.get(edge.to());
                    if (from != null && to != null) {
                        edges.put(edge.id(), ElkGraphUtil.createSimpleEdge(from, to));
                    }
                });
        return edges;
    }

    private static Places read(Map<String, ElkNode> nodes, Map<String, ElkEdge> edges) {
        var centres = new HashMap<String, Point>();
        nodes.forEach((key, box) ->
                centres.put(key, new Point(box.getX() + box.getWidth() / 2, box.getY() + box.getHeight() / 2)));
        var routes = new HashMap<String, List<Double>>();
        edges.forEach((id, edge) -> {
            if (!edge.getSections().isEmpty()) {
                ElkEdgeSection section = edge.getSections().getFirst();
                var corners = new ArrayList<>(List.of(section.getStartX(), section.getStartY()));
                section.getBendPoints().forEach(bend -> corners.addAll(List.of(bend.getX(), bend.getY())));
                corners.addAll(List.of(section.getEndX(), section.getEndY()));
                routes.put(id, List.copyOf(corners));
            }
        });
        return new Places(centres, routes);
    }

    /** When time has run out: rows and columns, arrows straight. */
    private static Places grid(Picture picture) {
        List<Picture.Node> nodes = sorted(picture);
        int columns = (int) Math.ceil(Math.sqrt(nodes.size()));
        var centres = new HashMap<String, Point>();
        for (int i = 0; i < nodes.size(); i++) {
            centres.put(
                    nodes.get(i).key(),
                    new Point((double) i % columns * (WIDTH + 48), (double) (i / columns) * (HEIGHT + 48)));
        }
        return new Places(centres, Map.of());
    }

    /** How much larger than usual a box is; {@code store.ts} counts the same. */
    private static double scale(double size) {
        return Double.isNaN(size) ? 1 : 1 + 0.8 * Math.clamp(size, 0, 1);
    }

    private static List<Picture.Node> sorted(Picture picture) {
        return picture.nodes().stream()
                .sorted(Comparator.comparing(Picture.Node::key))
                .toList();
    }

    private static final class TimeLimit extends BasicProgressMonitor {

        private final long end = System.nanoTime() + LONGEST.toNanos();

        @Override
        public boolean isCanceled() {
            return System.nanoTime() > end;
        }
    }
}
