package vn.daumoi.explore.ui;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.daumoi.canvas.Picture;
import vn.daumoi.catalog.Task;
import vn.daumoi.explore.Scene;
import vn.daumoi.graph.RelationKind;
import vn.daumoi.graph.TaskStatus;

/** What is seen, as a picture: the same nodes and relations as in the tables. */
final class ScenePicture {

    private final ExploreWords words;
    private final Map<String, Double> sizes;
    private final Map<String, Double> heats;

    /** @param sizes and {@code heats}: figures that nodes are drawn larger and coloured by */
    ScenePicture(ExploreWords words, Map<String, Double> sizes, Map<String, Double> heats) {
        this.words = words;
        this.sizes = scaled(sizes);
        this.heats = scaled(heats);
    }

    Picture of(Scene scene, String title, String caption) {
        return new Picture(
                title,
                caption,
                scene.items().stream().map(this::node).toList(),
                scene.ties().stream().map(this::edge).toList(),
                scene.groups().stream()
                        .map(group -> new Picture.Group(group.key(), words.group(group.label())))
                        .toList());
    }

    private Picture.Node node(Scene.Item item) {
        var flags = EnumSet.noneOf(Picture.Flag.class);
        if (item.overdue()) {
            flags.add(Picture.Flag.OVERDUE);
        }
        Task task = item.task();
        if (task != null && !TaskStatus.valueOf(task.status()).open()) {
            flags.add(Picture.Flag.DONE);
        }
        return new Picture.Node(
                item.key(),
                item.kind(),
                item.label(),
                item.isGroup() ? words.group(item.name()) : item.name(),
                words.note(item),
                flags,
                !item.isGroup() && item.more() > 0,
                new Picture.Look(
                        item.more(),
                        sizes.getOrDefault(item.key(), Double.NaN),
                        heats.getOrDefault(item.key(), Double.NaN),
                        item.group(),
                        Math.max(1, item.members().size()),
                        false));
    }

    private Picture.Edge edge(Scene.Tie tie) {
        // drawn the way the work runs: from what must be done first
        boolean waits = tie.kind() == RelationKind.DEPENDS_ON;
        return new Picture.Edge(
                tie.id(),
                waits ? tie.to() : tie.from(),
                waits ? tie.from() : tie.to(),
                type(tie),
                words.relation(tie) + (tie.count() > 1 ? " × " + tie.count() : ""),
                tie.tentative());
    }

    static String type(Scene.Tie tie) {
        return tie.role().isEmpty() ? tie.kind().name() : tie.kind().name() + '_' + tie.role();
    }

    /** What the legend names of the relations of a kind. */
    static List<String> entries(RelationKind kind) {
        var entries = new ArrayList<>(List.of("type:" + kind));
        if (kind == RelationKind.CONCERNS) {
            for (var role : vn.daumoi.graph.DatabaseRole.values()) {
                entries.add("type:" + kind + '_' + role);
            }
        }
        return entries;
    }

    /** The kind of relation that an entry of the legend is of. */
    static RelationKind kind(String entry) {
        return entry.startsWith(RelationKind.CONCERNS.name()) ? RelationKind.CONCERNS : RelationKind.valueOf(entry);
    }

    private static Map<String, Double> scaled(Map<String, Double> figures) {
        double most =
                figures.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return most <= 0
                ? Map.of()
                : figures.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> Math.sqrt(entry.getValue() / most)));
    }

    static Set<String> keys(Scene scene) {
        return scene.items().stream().map(Scene.Item::key).collect(Collectors.toSet());
    }
}
