package vn.daumoi.query;

import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;
import vn.daumoi.access.Person;
import vn.daumoi.access.SignedIn;
import vn.daumoi.graph.Fold;
import vn.daumoi.graph.Listing;
import vn.daumoi.graph.SearchHit;
import vn.daumoi.graph.Slice;
import vn.daumoi.graph.Today;
import vn.daumoi.graph.UnknownKeyException;

/** Finds queries: those that ship, one's own, and what others share. What is private to somebody else does not exist here. */
@Needs(Permission.READ)
@Service
public class QueryLibrary {

    /** What a list can be sorted by. */
    public static final List<String> SORTS = List.of("title", "area", "changed");

    private final ShippedQueries shipped;
    private final OwnQueries own;
    private final QueryUses uses;
    private final QueryChoices choices;
    private final Today today;

    QueryLibrary(ShippedQueries shipped, OwnQueries own, QueryUses uses, QueryChoices choices, Today today) {
        this.shipped = shipped;
        this.own = own;
        this.uses = uses;
        this.choices = choices;
        this.today = today;
    }

    /** The queries that pass the filter; titles sorted in the reader's language. */
    public Listing<SavedQuery> list(QueryFilter filter, Slice slice, Locale locale) {
        List<SavedQuery> all = all();
        List<SavedQuery> matching = all.stream()
                .filter(query -> passes(query, filter))
                .sorted(order(slice.sort(), locale))
                .toList();
        return Listing.page(
                matching.stream().skip(slice.offset()).limit(slice.limit()).toList(), all.size(), matching.size());
    }

    /** One query; nothing where there is none, or it is not for whoever asks. */
    public Optional<SavedQuery> find(String id) {
        Person person = person();
        return shipped.find(id)
                .or(() -> own.find(person, id).map(OwnQueries.Own::query))
                .map(query -> used(query, uses.of(person.id()).get(id)));
    }

    /** Every area there is to see, in order. */
    public List<String> areas() {
        return all().stream()
                .map(q -> q.definition().area())
                .distinct()
                .sorted()
                .toList();
    }

    /** Every tag there is to see, in order. */
    public List<String> tags() {
        return all().stream()
                .flatMap(q -> q.definition().tags().stream())
                .distinct()
                .sorted(Collator.getInstance(Locale.of("vi")))
                .toList();
    }

    /** Keeps a query among the favourites of whoever asks, or no longer. */
    public void favourite(String id, boolean favourite) {
        find(id).orElseThrow(() -> new UnknownKeyException(id));
        uses.set(person().id(), id, Map.of("favourite", favourite));
    }

    /** Somebody runs a query. */
    void ran(String id) {
        uses.set(person().id(), id, Map.of("ranAt", today.now()));
    }

    /** What whoever asks ran last, newest first; queries that are gone are left out. */
    public List<SavedQuery> recent(int limit) {
        Map<String, QueryUses.Use> mine = uses.of(person().id());
        return all().stream()
                .filter(query -> ranAt(mine.get(query.id())) != null)
                .sorted(Comparator.comparing((SavedQuery query) -> Objects.requireNonNull(ranAt(mine.get(query.id()))))
                        .reversed())
                .limit(Math.max(0, limit))
                .toList();
    }

    private static @Nullable Instant ranAt(QueryUses.@Nullable Use use) {
        return use == null ? null : use.ranAt();
    }

    /**
     * The query as a file of the library: it can be imported again, and runs in any Neo4j tool.
     *
     * @throws UnknownKeyException where there is none for whoever asks
     */
    public String export(String id) {
        return QueryFile.write(
                find(id).orElseThrow(() -> new UnknownKeyException(id)).definition());
    }

    /**
     * What there is to choose for a parameter of a key.
     *
     * @param words typed so far; none gives the first ones
     * @param values of the other parameters, so that one can narrow this
     */
    public List<SearchHit> choices(QueryParameter parameter, String words, Map<String, String> values, int limit) {
        return choices.of(parameter, words, values, limit);
    }

    /** A parameter's default value as of a day, as a link would say it; nothing where it has none. */
    public static Optional<String> defaultValue(QueryParameter parameter, LocalDate today) {
        return ParameterValues.byDefault(parameter, today);
    }

    private List<SavedQuery> all() {
        Person person = person();
        Map<String, QueryUses.Use> mine = uses.of(person.id());
        var all = new ArrayList<>(shipped.all());
        own.seenBy(person).forEach(o -> all.add(o.query()));
        return all.stream().map(query -> used(query, mine.get(query.id()))).toList();
    }

    private static SavedQuery used(SavedQuery query, QueryUses.@Nullable Use use) {
        return use == null
                ? query
                : new SavedQuery(
                        query.id(),
                        query.definition(),
                        query.shipped(),
                        query.mine(),
                        query.ownerName(),
                        query.share(),
                        query.version(),
                        use.favourite(),
                        query.changedAt(),
                        use.watchEvery());
    }

    private static boolean passes(SavedQuery query, QueryFilter filter) {
        QueryDefinition definition = query.definition();
        return switch (filter.from()) {
                    case ALL -> true;
                    case SHIPPED -> query.shipped();
                    case MINE -> query.mine();
                    case SHARED -> !query.shipped() && !query.mine();
                    case FAVOURITES -> query.favourite();
                    case WATCHED -> query.watchEvery() != null;
                }
                && (filter.tag() == null || definition.tags().contains(filter.tag()))
                && (filter.area() == null || definition.area().equals(filter.area()))
                && (filter.words() == null || holds(definition, filter.words()));
    }

    private static boolean holds(QueryDefinition definition, String words) {
        String text = Fold.search(String.join(
                "\n",
                definition.title().vi(),
                definition.title().en(),
                definition.description().vi(),
                definition.description().en(),
                definition.area(),
                String.join(" ", definition.tags())));
        return Arrays.stream(Fold.search(words).strip().split("\\s+")).allMatch(text::contains);
    }

    private static Comparator<SavedQuery> order(String sort, Locale locale) {
        Collator collator = Collator.getInstance(locale);
        Comparator<SavedQuery> byTitle =
                Comparator.comparing(q -> q.definition().title().in(locale), collator);
        Comparator<SavedQuery> order = switch (sort.replaceFirst("^-", "")) {
            case "area" ->
                Comparator.comparing((SavedQuery q) -> q.definition().area()).thenComparing(byTitle);
            case "changed" ->
                Comparator.comparing((SavedQuery q) -> Objects.requireNonNullElse(q.changedAt(), Instant.EPOCH))
                        .thenComparing(byTitle);
            default -> byTitle;
        };
        return (sort.startsWith("-") ? order.reversed() : order).thenComparing(SavedQuery::id);
    }

    private static Person person() {
        return SignedIn.person().orElseThrow();
    }
}
