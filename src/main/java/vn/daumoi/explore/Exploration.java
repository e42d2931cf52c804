package vn.daumoi.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.daumoi.graph.RelationKind;

/**
 * What a person has put on the canvas and how it is to be seen: all that a link carries. It names nodes by our keys alone,
 * so it outlives an import; a key that names nothing now stays in it and is told of.
 *
 * @param keys the nodes put on the canvas, in the order they came
 * @param hidden those of them hidden by hand
 * @param selected those pointed out
 * @param pins where a person has put nodes
 * @param cuts ways that lead to more nodes than were put on the canvas
 * @param asOf the day at whose end statuses are told; null for today
 */
public record Exploration(
        List<String> keys,
        SortedSet<String> hidden,
        List<String> selected,
        Filter filter,
        Folding folding,
        Display display,
        SortedMap<String, Place> pins,
        SortedSet<Cut> cuts,
        @Nullable LocalDate asOf) {

    /** An empty canvas. */
    public static final Exploration EMPTY = new Exploration(
            List.of(),
            new TreeSet<>(),
            List.of(),
            Filter.NONE,
            Folding.NONE,
            Display.START,
            new TreeMap<>(),
            new TreeSet<>(),
            null);

    public Exploration {
        keys = List.copyOf(new LinkedHashSet<>(keys));
        hidden = Collections.unmodifiableSortedSet(new TreeSet<>(hidden));
        selected = List.copyOf(new LinkedHashSet<>(selected));
        pins = Collections.unmodifiableSortedMap(new TreeMap<>(pins));
        cuts = Collections.unmodifiableSortedSet(new TreeSet<>(cuts));
    }

    /** In units of the picture. */
    public record Place(double x, double y) {}

    /**
     * A way that was asked for and leads to more nodes than were shown.
     *
     * @param kind null for any relation
     */
    public record Cut(String key, @Nullable RelationKind kind, RelationKind.Direction direction)
            implements Comparable<Cut> {

        @Override
        public int compareTo(Cut other) {
            return (key + kind + direction).compareTo(other.key + other.kind + other.direction);
        }
    }

    /** Puts nodes on the canvas, also those hidden by hand before. */
    public Exploration put(Collection<String> more) {
        var all = new LinkedHashSet<>(keys);
        all.addAll(more);
        var still = new TreeSet<>(hidden);
        still.removeAll(more);
        return new Exploration(new ArrayList<>(all), still, selected, filter, folding, display, pins, cuts, asOf);
    }

    /** Takes nodes off the canvas, as if they had never been there. */
    public Exploration remove(Collection<String> gone) {
        Set<String> set = Set.copyOf(gone);
        return keeping(keys.stream().filter(key -> !set.contains(key)).toList());
    }

    /** Leaves only these nodes on the canvas. */
    public Exploration keepOnly(Collection<String> kept) {
        Set<String> set = Set.copyOf(kept);
        return keeping(keys.stream().filter(set::contains).toList());
    }

    private Exploration keeping(List<String> left) {
        Set<String> set = Set.copyOf(left);
        var stillHidden = new TreeSet<>(hidden);
        stillHidden.retainAll(set);
        var stillPinned = new TreeMap<>(pins);
        stillPinned.keySet().removeIf(key -> !set.contains(key) && !Folding.isGroup(key));
        var stillCut = new TreeSet<>(cuts);
        stillCut.removeIf(cut -> !set.contains(cut.key()));
        return new Exploration(
                left,
                stillHidden,
                selected.stream().filter(set::contains).toList(),
                filter,
                folding,
                display,
                stillPinned,
                stillCut,
                asOf);
    }

    /** Hides nodes until they are shown again; they stay in what is counted. */
    public Exploration hide(Collection<String> more) {
        var all = new TreeSet<>(hidden);
        more.stream().filter(keys::contains).forEach(all::add);
        return new Exploration(
                keys,
                all,
                selected.stream().filter(key -> !all.contains(key)).toList(),
                filter,
                folding,
                display,
                pins,
                cuts,
                asOf);
    }

    /** Shows again whatever was hidden by hand. */
    public Exploration unhide() {
        return new Exploration(keys, new TreeSet<>(), selected, filter, folding, display, pins, cuts, asOf);
    }

    public Exploration select(Collection<String> chosen) {
        return new Exploration(keys, hidden, List.copyOf(chosen), filter, folding, display, pins, cuts, asOf);
    }

    public Exploration with(Filter other) {
        return new Exploration(keys, hidden, selected, other, folding, display, pins, cuts, asOf);
    }

    public Exploration with(Folding other) {
        return new Exploration(keys, hidden, selected, filter, other, display, pins, cuts, asOf);
    }

    public Exploration with(Display other) {
        return new Exploration(keys, hidden, selected, filter, folding, other, pins, cuts, asOf);
    }

    public Exploration on(@Nullable LocalDate day) {
        return new Exploration(keys, hidden, selected, filter, folding, display, pins, cuts, day);
    }

    /** Remembers that a way leads to more than is shown, or that it no longer does. */
    public Exploration cut(Cut cut, boolean more) {
        var all = new TreeSet<>(cuts);
        all.remove(cut);
        if (more && keys.contains(cut.key())) {
            all.add(cut);
        }
        return new Exploration(keys, hidden, selected, filter, folding, display, pins, all, asOf);
    }

    /** Holds nodes where a person has put them. */
    public Exploration pin(Map<String, Place> places) {
        var all = new TreeMap<>(pins);
        all.putAll(places);
        return new Exploration(keys, hidden, selected, filter, folding, display, all, cuts, asOf);
    }

    /** Lets nodes stand where the arrangement puts them. */
    public Exploration unpin(Collection<String> loose) {
        var all = new TreeMap<>(pins);
        all.keySet().removeAll(Set.copyOf(loose));
        return new Exploration(keys, hidden, selected, filter, folding, display, all, cuts, asOf);
    }
}
