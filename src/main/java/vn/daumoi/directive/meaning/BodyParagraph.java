package vn.daumoi.directive.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.daumoi.directive.structure.Paragraph;
import vn.daumoi.graph.DeadlineKind;

/** A paragraph of the body, its clauses and the deadlines stated in them. */
final class BodyParagraph {

    /** Words before a date that make it a deadline; the first group makes it one beyond doubt. */
    private static final Pattern BEFORE_DATE = Pattern.compile(
            "(?:\\b(thoi gian|hoan thanh|cham nhat|phan dau|bat dau|trinh|bao cao|thoi han)\\b[^,;.]{0,60})?"
                    + "\\b(ngay tu|trong|tu|truoc|den|vao|by|before|from)( ngay| het| in)?\\s*$");

    /** The farthest before a date that those words reach, in characters. */
    private static final int REACH = 120;

    private static final Pattern DEADLINE_SENTENCE =
            Pattern.compile("^\\W*(thoi gian|thoi han|hoan thanh)( xong)?\\b.*", Pattern.DOTALL);
    private static final int DEADLINE_SENTENCE_WORDS = 16;
    private static final Pattern CLAUSE_END = Pattern.compile(";|\\.(?=\\s|$)");

    /** A clause: {@code [start, end)} of the paragraph's text, without the mark that ends it. */
    record Clause(int start, int end) {}

    /**
     * A deadline stated in the body.
     *
     * @param clause the clause it stands in
     * @param ownSentence whether the clause says nothing else, and so speaks for the clauses before it
     * @param certain whether the words can mean nothing else
     */
    record StatedDeadline(
            ReadDeadline deadline, int start, int end, int clause, boolean ownSentence, boolean certain) {}

    private final Paragraph paragraph;
    private final Words words;
    private final List<NamedAgency> agencies;
    private final Paragraph namedIn;
    private final List<Clause> clauses;
    private final List<CitedWords> citations;
    private final List<StatedDeadline> deadlines;
    private @Nullable List<NamedDatabase> databases;

    /**
     * @param agencies those it begins with, or else those its heading names
     * @param namedIn the paragraph that names them: this one or its heading
     * @param citations in its text
     */
    BodyParagraph(
            Paragraph paragraph,
            Words words,
            List<NamedAgency> agencies,
            Paragraph namedIn,
            List<CitedWords> citations) {
        this.paragraph = paragraph;
        this.words = words;
        this.agencies = agencies;
        this.namedIn = namedIn;
        this.citations = citations;
        this.clauses = clausesOf(paragraph.text());
        this.deadlines = readDeadlines();
    }

    Paragraph paragraph() {
        return paragraph;
    }

    Words words() {
        return words;
    }

    List<NamedAgency> agencies() {
        return agencies;
    }

    Paragraph namedIn() {
        return namedIn;
    }

    List<Clause> clauses() {
        return clauses;
    }

    List<CitedWords> citations() {
        return citations;
    }

    List<StatedDeadline> deadlines() {
        return deadlines;
    }

    /** The databases it names; read once, when first asked for. */
    List<NamedDatabase> databases(DatabaseFinder finder) {
        if (databases == null) {
            databases = finder.find(words);
        }
        return databases;
    }

    /** The clause a place stands in. */
    int clauseAt(int place) {
        int from = 0;
        int to = clauses.size() - 1;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (place < clauses.get(middle).end()) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return to;
    }

    private static List<Clause> clausesOf(String text) {
        var clauses = new ArrayList<Clause>();
        int start = 0;
        Matcher m = CLAUSE_END.matcher(text);
        while (m.find()) {
            addClause(text, start, m.start(), clauses);
            start = m.end();
        }
        addClause(text, start, text.length(), clauses);
        return clauses;
    }

    private static void addClause(String text, int start, int end, List<Clause> clauses) {
        int from = start;
        while (from < end && !Character.isLetterOrDigit(text.charAt(from)) && text.charAt(from) != '“') {
            from++;
        }
        // "1." and "a)" before a paragraph are no clauses.
        if (end - from > 2) {
            clauses.add(new Clause(from, end));
        }
    }

    private List<StatedDeadline> readDeadlines() {
        var found = new ArrayList<StatedDeadline>();
        String folded = masked(words.folded(), citations);
        for (int c = 0; c < clauses.size(); c++) {
            Clause clause = clauses.get(c);
            String said = folded.substring(clause.start(), clause.end());
            boolean own =
                    DEADLINE_SENTENCE.matcher(said).matches() && said.split("\\s+").length <= DEADLINE_SENTENCE_WORDS;
            for (Period period : Period.in(said)) {
                Matcher before = BEFORE_DATE
                        .matcher(said)
                        .region(Math.max(0, period.start() - REACH), period.start())
                        .useTransparentBounds(true);
                if (!before.find() || isWholeYear(period) && before.group(1) == null) {
                    continue;
                }
                int from = before.start(2);
                ReadDeadline deadline = DeadlineReader.read(said.substring(from, period.end()));
                if (deadline.kind() != DeadlineKind.UNKNOWN) {
                    int begin = own ? clause.start() : clause.start() + from;
                    found.add(new StatedDeadline(
                            deadline, begin, clause.start() + period.end(), c, own, own || before.group(1) != null));
                }
            }
        }
        return found;
    }

    private static boolean isWholeYear(Period period) {
        var first = period.first();
        var last = period.last();
        return first != null && last != null && first.getDayOfYear() == 1 && last.getMonthValue() == 12;
    }

    /** The text with citations blanked out: their dates are no deadlines. */
    static String masked(String folded, List<CitedWords> citations) {
        var masked = new StringBuilder(folded);
        for (CitedWords cited : citations) {
            for (int i = cited.start(); i < cited.end(); i++) {
                masked.setCharAt(i, ' ');
            }
        }
        return masked.toString();
    }
}
