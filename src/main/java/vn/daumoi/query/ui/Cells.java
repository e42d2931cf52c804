package vn.daumoi.query.ui;

import java.text.CollationKey;
import java.text.Collator;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.daumoi.engine.Messages;
import vn.daumoi.graph.DatabaseRole;
import vn.daumoi.graph.DeadlineKind;
import vn.daumoi.graph.NodeKind;
import vn.daumoi.graph.TaskStatus;
import vn.daumoi.query.Cell;
import vn.daumoi.shell.Formats;
import vn.daumoi.shell.Kinds;

/** The values of an answer as a reader of a language writes them, sorts them and follows them. */
final class Cells {

    /** Keys of the translations of words that stand in the graph. */
    private static final Map<String, String> WORDS = new HashMap<>();

    static {
        words("deadline.", DeadlineKind.values());
        words("role.", DatabaseRole.values());
        words("status.", TaskStatus.values());
        List.of("LEADS", "CO_LEADS").forEach(type -> WORDS.put(type, "canvas.type." + type));
    }

    private final Locale locale;
    private final NumberFormat decimals;
    private final Collator collator;

    Cells(Locale locale) {
        this.locale = locale;
        decimals = NumberFormat.getInstance(locale);
        decimals.setMaximumFractionDigits(4);
        collator = Collator.getInstance(locale);
    }

    private static void words(String prefix, Enum<?>[] all) {
        for (Enum<?> word : all) {
            WORDS.put(word.name(), prefix + word);
        }
    }

    /** A piece of a cell; one with a link leads to a page. */
    record Piece(String text, String link) {}

    /** The value in words. */
    String text(Cell cell) {
        return switch (cell) {
            case Cell.Nothing nothing -> "";
            case Cell.Text text -> said(text.text());
            case Cell.Whole whole -> decimals.format(whole.number());
            case Cell.Decimal decimal -> decimals.format(decimal.number());
            case Cell.Truth truth -> Messages.text(locale, truth.truth() ? "query.true" : "query.false", List.of());
            case Cell.Day day -> Formats.date(day.day(), locale);
            case Cell.Items items -> items.items().stream().map(this::text).collect(Collectors.joining("; "));
            case Cell.Fields fields ->
                fields.fields().stream()
                        .map(field -> field.name() + ": " + text(field.value()))
                        .collect(Collectors.joining(", "));
            case Cell.Node node -> node.name();
            case Cell.Relation relation -> relation(relation.type());
            case Cell.Path path -> path(path);
        };
    }

    /** The graph's own words, {@code IN_PROGRESS} and the like, in the reader's. */
    private String said(String text) {
        String key = WORDS.get(text);
        return key == null ? text : Messages.text(locale, key, List.of());
    }

    /** What a relation is called; one of nobody's naming by its type. */
    String relation(String type) {
        String key = "canvas.type." + type;
        String name = Messages.text(locale, key, List.of());
        return name.equals(key) ? type : name;
    }

    private String path(Cell.Path path) {
        var words = new StringBuilder();
        for (int i = 0; i < path.nodes().size(); i++) {
            Cell.Node node = path.nodes().get(i);
            if (i > 0) {
                Cell.Relation relation = path.relations().get(i - 1);
                boolean onward = relation.to().key().equals(node.key());
                words.append(onward ? " –" : " ←")
                        .append(relation(relation.type()))
                        .append(onward ? "→ " : "– ");
            }
            words.append(node.name());
        }
        return words.toString();
    }

    /** The value in pieces, so that every node leads to its page. */
    List<Piece> pieces(Cell cell) {
        var pieces = new ArrayList<Piece>();
        gather(cell, pieces);
        return pieces;
    }

    private void gather(Cell cell, List<Piece> pieces) {
        switch (cell) {
            case Cell.Node node -> pieces.add(new Piece(node.name(), link(node)));
            case Cell.Items items -> {
                for (int i = 0; i < items.items().size(); i++) {
                    if (i > 0) {
                        pieces.add(new Piece("; ", ""));
                    }
                    gather(items.items().get(i), pieces);
                }
            }
            case Cell.Path path -> {
                for (int i = 0; i < path.nodes().size(); i++) {
                    if (i > 0) {
                        pieces.add(new Piece(
                                " – " + relation(path.relations().get(i - 1).type()) + " – ", ""));
                    }
                    gather(path.nodes().get(i), pieces);
                }
            }
            default -> pieces.add(new Piece(text(cell), ""));
        }
    }

    /** The page of a node; empty where it has none. */
    static String link(Cell.Node node) {
        return NodeKind.of(node.key()).map(kind -> Kinds.page(kind, node.key())).orElse("");
    }

    /** The kind a node's label names; null for one that has no shape of its own. */
    static @Nullable NodeKind kind(Cell.Node node) {
        return NodeKind.of(node.key()).filter(kind -> kind != NodeKind.PASSAGE).orElse(null);
    }

    /** A figure's value. */
    static OptionalDouble number(Cell cell) {
        return switch (cell) {
            case Cell.Whole whole -> OptionalDouble.of(whole.number());
            case Cell.Decimal decimal -> OptionalDouble.of(decimal.number());
            default -> OptionalDouble.empty();
        };
    }

    /** What a cell is sorted by, made once for each: figures, days, the rest by the alphabet; nothing at the end. */
    Place place(Cell cell) {
        return switch (cell) {
            case Cell.Nothing nothing -> new Place(3, 0, null);
            case Cell.Day day -> new Place(1, day.day().toEpochDay(), null);
            case Cell.Truth truth -> new Place(0, truth.truth() ? 1 : 0, null);
            default -> {
                OptionalDouble number = number(cell);
                yield number.isPresent()
                        ? new Place(0, number.getAsDouble(), null)
                        : new Place(2, 0, collator.getCollationKey(text(cell)));
            }
        };
    }

    /** Where a cell stands among others. */
    record Place(int rank, double number, @Nullable CollationKey words) implements Comparable<Place> {

        private static final Comparator<Place> ORDER = Comparator.comparingInt(Place::rank)
                .thenComparingDouble(Place::number)
                .thenComparing(Place::words, Comparator.nullsFirst(Comparator.naturalOrder()));

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }
}
