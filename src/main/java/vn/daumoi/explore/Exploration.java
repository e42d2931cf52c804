package vn.daumoi.explore;

import java.time.LocalDate;
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
import java.util.function.Consumer;
import java.util.function.Predicate;
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
        return with(draft -> {
            draft.keys.addAll(more);
            draft.hidden.removeAll(more);
        });
    }

    /** Takes nodes off the canvas, as if they had never been there. */
    public Exploration remove(Collection<String> gone) {
        Set<String> set = Set.copyOf(gone);
        return keeping(key -> !set.contains(key));
    }

    /** Leaves only these nodes on the canvas. */
    public Exploration keepOnly(Collection<String> kept) {
        return keeping(Set.copyOf(kept)::contains);
    }

    private Exploration keeping(Predicate<String> kept) {
        return with(draft -> {
            draft.keys.removeIf(kept.negate());
            draft.hidden.retainAll(draft.keys);
            draft.selected.retainAll(draft.keys);
            draft.pins.keySet().removeIf(key -> !draft.keys.contains(key) && !Folding.isGroup(key));
            draft.cuts.removeIf(cut -> !draft.keys.contains(cut.key()));
        });
    }

    /** Hides nodes until they are shown again; they stay in what is counted. */
    public Exploration hide(Collection<String> more) {
        return with(draft -> {
            more.stream().filter(draft.keys::contains).forEach(draft.hidden::add);
            draft.selected.removeAll(draft.hidden);
        });
    }

    /** Shows again whatever was hidden by hand. */
    public Exploration unhide() {
        return with(draft -> draft.hidden.clear());
    }

    public Exploration select(Collection<String> chosen) {
        return with(draft -> {
            draft.selected.clear();
            draft.selected.addAll(chosen);
        });
    }

    public Exploration with(Filter other) {
        return with(draft -> draft.filter = other);
    }

    public Exploration with(Folding other) {
        return with(draft -> draft.folding = other);
    }

    public Exploration with(Display other) {
        return with(draft -> draft.display = other);
    }

    public Exploration on(@Nullable LocalDate day) {
        return with(draft -> draft.asOf = day);
    }

    /** Remembers that a way leads to more than is shown, or that it no longer does. */
    public Exploration cut(Cut cut, boolean more) {
        return with(draft -> {
            draft.cuts.remove(cut);
            if (more && draft.keys.contains(cut.key())) {
                draft.cuts.add(cut);
            }
        });
    }

    /** Holds nodes where a person has put them. */
    public Exploration pin(Map<String, Place> places) {
        return with(draft -> draft.pins.putAll(places));
    }

    /** Lets nodes stand where the arrangement puts them. */
    public Exploration unpin(Collection<String> loose) {
        return with(draft -> draft.pins.keySet().removeAll(Set.copyOf(loose)));
    }

    private Exploration with(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.made();
    }

    /** An exploration in the making, so that each method above names only what it changes. */
    private static final class Draft {

        final Set<String> keys;
        final SortedSet<String> hidden;
        final Set<String> selected;
        Filter filter;
        Folding folding;
        Display display;
        final SortedMap<String, Place> pins;
        final SortedSet<Cut> cuts;

        @Nullable
        LocalDate asOf;

        Draft(Exploration of) {
            keys = new LinkedHashSet<>(of.keys);
            hidden = new TreeSet<>(of.hidden);
            selected = new LinkedHashSet<>(of.selected);
            filter = of.filter;
            folding = of.folding;
            display = of.display;
            pins = new TreeMap<>(of.pins);
            cuts = new TreeSet<>(of.cuts);
            asOf = of.asOf;
        }

        Exploration made() {
            return new Exploration(
                    List.copyOf(keys), hidden, List.copyOf(selected), filter, folding, display, pins, cuts, asOf);
        }
    }
}
