package vn.daumoi.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;
import vn.daumoi.graph.SearchQueries.Found;

/** One search over everything: tasks, agencies, databases, legal documents and the words of documents. */
@Needs(Permission.READ)
@Service
@Transactional(readOnly = true)
public class SearchService {

    private static final int MOST = 200;
    private static final int LONGEST_DETAIL = 160;
    private static final Pattern CODE = Pattern.compile("([A-Za-z]{1,4})[. ]?([0-9]{1,5})");

    private final SearchQueries queries;

    SearchService(SearchQueries queries) {
        this.queries = queries;
    }

    /**
     * What the words find, with or without diacritics and in any case. All words must occur; the last may be
     * unfinished. What is called exactly so (a name, a symbol such as "BCA", a number, a code such as "B.14") comes
     * first; then the kinds take turns, each with its best. A passage leads to its document.
     *
     * @param words anything a person types; nothing in it is syntax
     * @param limit how many at most; less than 1 gives none, and never more than 200
     */
    public List<SearchHit> search(String words, int limit) {
        SearchWords wanted = SearchWords.of(words);
        int most = Math.min(limit, MOST);
        if (wanted.isEmpty() || most < 1) {
            return List.of();
        }
        String typed = words.strip();
        var found = new ArrayList<Found>();
        Matcher code = CODE.matcher(typed);
        if (code.matches()) {
            String full = code.group(1).toUpperCase(Locale.ROOT) + '.' + code.group(2);
            List<Found> tasks = queries.byCode(full, most);
            found.addAll(tasks);
            // "B14" means B.14 where there is such a task
            typed = tasks.isEmpty() ? typed : full;
        }
        if (!wanted.query().isEmpty()) {
            queries.byWords(wanted, MOST).stream()
                    .filter(f -> holdsPhrases(f, wanted))
                    .forEach(found::add);
        }
        return ranked(found, Fold.search(typed), most);
    }

    private static boolean holdsPhrases(Found found, SearchWords wanted) {
        if (wanted.phrases().isEmpty()) {
            return true;
        }
        String text = Fold.search(String.join("\n", found.names()) + '\n' + found.text());
        return wanted.phrases().stream().allMatch(text::contains);
    }

    private static List<SearchHit> ranked(List<Found> found, String folded, int limit) {
        record Ranked(Found found, int rank) {}
        Map<NodeKind, List<Found>> byKind = new EnumMap<>(NodeKind.class);
        var hits = new LinkedHashMap<String, SearchHit>();
        found.stream()
                .map(f -> new Ranked(f, rank(f, folded)))
                .sorted(Comparator.comparingInt(Ranked::rank)
                        .thenComparing(r -> r.found().score(), Comparator.reverseOrder())
                        .thenComparing(r -> r.found().key()))
                .forEach(r -> {
                    if (r.rank() == 0) {
                        hits.putIfAbsent(r.found().key(), hit(r.found()));
                    } else {
                        byKind.computeIfAbsent(r.found().kind(), k -> new ArrayList<>())
                                .add(r.found());
                    }
                });
        for (int turn = 0; hits.size() < limit && turn < found.size(); turn++) {
            for (NodeKind kind :
                    List.of(NodeKind.AGENCY, NodeKind.DATABASE, NodeKind.DOCUMENT, NodeKind.TASK, NodeKind.PASSAGE)) {
                List<Found> ofKind = byKind.getOrDefault(kind, List.of());
                if (turn < ofKind.size()) {
                    hits.putIfAbsent(ofKind.get(turn).key(), hit(ofKind.get(turn)));
                }
            }
        }
        return hits.values().stream().limit(limit).toList();
    }

    /** 0 called exactly so, 1 begins so, 2 holds the words side by side, 3 holds them somewhere. */
    private static int rank(Found found, String folded) {
        int best = 3;
        for (String name : found.names()) {
            String candidate = Fold.search(name);
            if (candidate.equals(folded)) {
                return 0;
            }
            if (candidate.startsWith(folded)) {
                best = 1;
            } else if (candidate.contains(folded)) {
                best = Math.min(best, 2);
            }
        }
        return best;
    }

    private static SearchHit hit(Found found) {
        NodeKind kind = found.kind() == NodeKind.PASSAGE ? NodeKind.DOCUMENT : found.kind();
        String detail = found.detail().replaceAll("\\s+", " ").strip();
        return new SearchHit(
                found.key(),
                kind,
                found.name(),
                detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) + "…" : detail,
                found.score());
    }
}
