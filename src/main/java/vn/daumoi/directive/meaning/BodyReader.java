package vn.daumoi.directive.meaning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.daumoi.directive.structure.Paragraph;

/**
 * Finds where the document's prose says the tasks of its tables. Paragraphs are compared by the words they share; the agency
 * that heads a paragraph ("3. Bộ Công an") decides between passages that say nearly the same for different agencies.
 */
final class BodyReader {

    private static final Pattern FORMAL = Pattern.compile("Căn cứ|\\((Ban hành )?[Kk]èm theo|Điều \\d");
    private static final Pattern NUMBERED = Pattern.compile("^(\\d{1,2}|[IVX]{1,5})[.)]\\s+");

    /** How much of a title a paragraph must say, where the task's lead heads it. */
    private static final double ENOUGH = 0.5;

    /** The same, where no agency heads it. */
    private static final double ENOUGH_UNNAMED = 0.65;

    /** The same, where another agency does. */
    private static final double ENOUGH_OF_ANOTHER = 0.75;

    /** How much more of a title a second paragraph must say. */
    private static final double MORE = 0.3;

    private static final double CLAUSE_SHARE = 0.4;
    private static final int MOST_PARAGRAPHS = 3;
    private static final int FEWEST_WORDS = 5;

    private final List<BodyParagraph> paragraphs;
    private final BodyIndex index;

    private BodyReader(List<BodyParagraph> paragraphs) {
        this.paragraphs = paragraphs;
        this.index = new BodyIndex(paragraphs.stream().map(BodyParagraph::words).toList());
    }

    /**
     * @param citations of each paragraph, by its order
     */
    static BodyReader of(
            List<Paragraph> body,
            Map<Integer, List<CitedWords>> citations,
            AgencyReader agencies,
            @Nullable LocalDate on) {
        var paragraphs = new ArrayList<BodyParagraph>();
        List<NamedAgency> heading = List.of();
        Paragraph headed = null;
        for (Paragraph paragraph : body) {
            if (isHeading(paragraph.text())) {
                continue;
            }
            Words words = Words.of(paragraph.text());
            var number = NUMBERED.matcher(paragraph.text());
            boolean numbered = number.find();
            List<NamedAgency> first = agencies.listAt(words, words.wordAt(numbered ? number.end() : 0), on);
            if (numbered) {
                heading = first;
                headed = paragraph;
            }
            paragraphs.add(new BodyParagraph(
                    paragraph,
                    words,
                    first.isEmpty() ? heading : first,
                    first.isEmpty() && headed != null ? headed : paragraph,
                    citations.getOrDefault(paragraph.order(), List.of())));
        }
        return new BodyReader(paragraphs);
    }

    /** Titles in capitals, what a decision rests on and its formal articles name the subject of every task and give none. */
    private static boolean isHeading(String text) {
        if (FORMAL.matcher(text).lookingAt()) {
            return true;
        }
        long letters = text.chars().filter(Character::isLetter).count();
        long capitals = text.chars().filter(Character::isUpperCase).count();
        return capitals > letters / 2;
    }

    /**
     * The paragraphs that say a task, the one that says most of it first.
     *
     * @param leads keys of its leads
     */
    List<BodyMatch> find(String title, Set<String> leads) {
        Words words = Words.of(title);
        if (words.size() < FEWEST_WORDS) {
            return List.of();
        }
        List<BodyIndex.Shared> candidates = index.candidates(words);
        var matches = new ArrayList<BodyMatch>();
        var said = new BitSet(words.size());
        var taken = new HashSet<Integer>();
        while (matches.size() < MOST_PARAGRAPHS) {
            BodyIndex.Shared best = best(candidates, words, leads, said, taken);
            if (best == null) {
                break;
            }
            taken.add(best.paragraph());
            double similarity = (double) best.inText().cardinality() / words.size();
            BodyParagraph paragraph = paragraphs.get(best.paragraph());
            matches.add(new BodyMatch(paragraph, similarity, clauses(paragraph, best.inParagraph())));
            said.or(best.inText());
        }
        return matches;
    }

    private BodyIndex.@Nullable Shared best(
            List<BodyIndex.Shared> candidates, Words words, Set<String> leads, BitSet said, Set<Integer> taken) {
        BodyIndex.Shared best = null;
        double most = 0;
        for (BodyIndex.Shared candidate : candidates) {
            if (taken.contains(candidate.paragraph())) {
                continue;
            }
            BitSet fresh = (BitSet) candidate.inText().clone();
            fresh.andNot(said);
            double share = (double) fresh.cardinality() / words.size();
            Fit fit = fit(paragraphs.get(candidate.paragraph()), leads);
            double enough = taken.isEmpty() || fit == Fit.ANOTHER ? fit.enough : MORE;
            double weight = share + fit.weight;
            if (share >= enough && weight > most) {
                best = candidate;
                most = weight;
            }
        }
        return best;
    }

    /** Whose the paragraph is. */
    private enum Fit {
        SAME(ENOUGH, 0.15),
        UNNAMED(ENOUGH_UNNAMED, 0.1),
        ANOTHER(ENOUGH_OF_ANOTHER, 0);

        private final double enough;
        private final double weight;

        Fit(double enough, double weight) {
            this.enough = enough;
            this.weight = weight;
        }
    }

    private static Fit fit(BodyParagraph paragraph, Set<String> leads) {
        if (paragraph.agencies().isEmpty() || leads.isEmpty()) {
            return Fit.UNNAMED;
        }
        for (NamedAgency agency : paragraph.agencies()) {
            if (leads.contains(NodeKeys.of(agency))) {
                return Fit.SAME;
            }
        }
        return Fit.ANOTHER;
    }

    private static List<Integer> clauses(BodyParagraph paragraph, BitSet shared) {
        int n = paragraph.clauses().size();
        var words = new int[n];
        var sharedWords = new int[n];
        for (int i = 0; i < paragraph.words().size(); i++) {
            int clause = paragraph.clauseAt(paragraph.words().start(i));
            words[clause]++;
            if (shared.get(i)) {
                sharedWords[clause]++;
            }
        }
        var clauses = new ArrayList<Integer>();
        int most = 0;
        for (int c = 0; c < n; c++) {
            if (sharedWords[c] > sharedWords[most]) {
                most = c;
            }
            if (words[c] > 0 && sharedWords[c] >= CLAUSE_SHARE * words[c]) {
                clauses.add(c);
            }
        }
        if (clauses.isEmpty()) {
            clauses.add(most);
        }
        return List.copyOf(clauses);
    }
}
