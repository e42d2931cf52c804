package vn.daumoi.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;
import vn.daumoi.graph.Fold;
import vn.daumoi.graph.NodeKind;
import vn.daumoi.graph.SearchHit;
import vn.daumoi.graph.SearchService;
import vn.daumoi.graph.Slice;

/** Finds the query that typed words ask for: "nhiệm vụ quá hạn của Bộ Công an". */
@Needs(Permission.READ)
@Service
public class QueryPhrases {

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    private static final int LONGEST = 200;

    private final QueryLibrary library;
    private final SearchService search;

    QueryPhrases(QueryLibrary library, SearchService search) {
        this.library = library;
        this.search = search;
    }

    private record Ranked(PhraseHit hit, int rank) {}

    /**
     * The queries whose phrases the words fit, best first; with or without diacritics. A phrase fits whole, its slots filled by
     * what the search finds; one without slots also where only its first words have been typed.
     */
    public List<PhraseHit> match(String words, Locale locale, int limit) {
        String typed = folded(words);
        if (typed.length() < 3 || typed.length() > LONGEST) {
            return List.of();
        }
        var found = new ArrayList<Ranked>();
        for (SavedQuery query : library.list(QueryFilter.ALL, new Slice(0, 1000, "title"), locale)
                .items()) {
            query.definition().phrases().stream()
                    .flatMap(phrase -> fit(query, phrase, typed).stream())
                    .max(Comparator.comparingInt(Ranked::rank))
                    .ifPresent(found::add);
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Ranked::rank)
                        .reversed()
                        .thenComparing(r -> r.hit().queryId()))
                .limit(limit)
                .map(Ranked::hit)
                .toList();
    }

    /** Ranked by how many letters of the phrase itself were typed: what slots swallow tells little. */
    private Optional<Ranked> fit(SavedQuery query, String phrase, String typed) {
        List<String> slots = SLOT.matcher(phrase).results().map(r -> r.group(1)).toList();
        String bare = folded(SLOT.matcher(phrase).replaceAll(""));
        if (slots.isEmpty()) {
            return folded(phrase).startsWith(typed)
                    ? Optional.of(new Ranked(hit(query, Map.of(), phrase), typed.length() + 1))
                    : Optional.empty();
        }
        Matcher words = pattern(phrase).matcher(typed);
        if (!words.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        String sentence = phrase;
        for (int i = 0; i < slots.size(); i++) {
            Optional<SearchHit> value = value(query, slots.get(i), words.group(i + 1));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.put(slots.get(i), value.get().key());
            sentence = sentence.replace("{" + slots.get(i) + "}", value.get().name());
        }
        return Optional.of(new Ranked(hit(query, values, sentence), 2 * bare.length()));
    }

    private static PhraseHit hit(SavedQuery query, Map<String, String> values, String sentence) {
        return new PhraseHit(query.id(), query.definition().title(), Map.copyOf(values), sentence);
    }

    private static Pattern pattern(String phrase) {
        var pattern = new StringBuilder();
        Matcher slot = SLOT.matcher(phrase);
        int from = 0;
        while (slot.find()) {
            literal(pattern, phrase.substring(from, slot.start()));
            pattern.append("(.+)");
            from = slot.end();
        }
        literal(pattern, phrase.substring(from));
        return Pattern.compile(pattern.toString());
    }

    private static void literal(StringBuilder pattern, String words) {
        pattern.append(Pattern.quote(Fold.search(words).replaceAll("\\s+", " ")));
    }

    private Optional<SearchHit> value(SavedQuery query, String slot, String words) {
        return query.definition().parameters().stream()
                .filter(parameter -> parameter.name().equals(slot))
                .findFirst()
                .flatMap(parameter -> switch (parameter.kind()) {
                    case TASK -> named(NodeKind.TASK, words);
                    case AGENCY -> named(NodeKind.AGENCY, words);
                    case DATABASE -> named(NodeKind.DATABASE, words);
                    case DOCUMENT -> named(NodeKind.DOCUMENT, words);
                    case DATE, NUMBER, TEXT, CHOICE ->
                        ParameterValues.problem(parameter, words).isEmpty()
                                ? Optional.of(new SearchHit(words, NodeKind.PASSAGE, words, "", 0))
                                : Optional.empty();
                });
    }

    private Optional<SearchHit> named(NodeKind kind, String words) {
        return search.search(words, 20).stream()
                .filter(hit -> hit.kind() == kind)
                .findFirst();
    }

    private static String folded(String words) {
        return Fold.search(words)
                .replaceAll("\\s+", " ")
                .replaceAll("[?!.]+$", "")
                .strip();
    }
}
