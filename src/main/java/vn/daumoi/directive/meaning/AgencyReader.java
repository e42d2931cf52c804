package vn.daumoi.directive.meaning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.daumoi.directive.meaning.AgencySpans.Span;
import vn.daumoi.directive.meaning.Vocabulary.Kind;

/**
 * Reads the agencies named in a cell. The gazetteer's names are found first; only what lies between them is split, at
 * semicolons and line ends, and at a comma or "và" only where what follows begins like an agency. A name nobody knows
 * becomes a new agency under its own words: nothing is dropped, and nothing is merged with a name that is merely like it.
 */
final class AgencyReader {

    private static final int DESCRIPTION_WORDS = 4;

    /** Characters of a name; what a cell says beyond them in one breath is no part of it. */
    private static final int LONGEST_NAME = 300;

    private final AgencySpans spans;
    private final Vocabulary vocabulary;

    AgencyReader(AgencyGazetteer gazetteer, Vocabulary vocabulary) {
        this.spans = new AgencySpans(gazetteer);
        this.vocabulary = vocabulary;
    }

    /**
     * @param on the document's date, which decides between agencies of one name; or null
     * @return in the order of the text, each agency once
     */
    List<NamedAgency> read(String cell, @Nullable LocalDate on) {
        Words words = Words.of(cell);
        List<Span> known = spans.of(words, on);
        var agencies = new ArrayList<NamedAgency>();
        int first = 0;
        int span = 0;
        while (first < words.size()) {
            int last = lastOfPiece(words, first, known);
            while (span < known.size() && known.get(span).last() < first) {
                span++;
            }
            var inside = new ArrayList<Span>();
            for (int k = span; k < known.size() && known.get(k).first() <= last; k++) {
                inside.add(known.get(k));
            }
            readPiece(words, first, last, inside, agencies);
            first = last + 1;
        }
        return once(agencies);
    }

    /** The agencies named one after another from a word on, up to the first word that is none: "Bộ A, Bộ B và Bộ C …". */
    List<NamedAgency> listAt(Words words, int from, @Nullable LocalDate on) {
        var agencies = new ArrayList<NamedAgency>();
        int next = from;
        while (next < words.size()) {
            if (words.word(next).equals("va") || words.word(next).equals("voi")) {
                next++;
            }
            Span span = next < words.size() ? spans.at(words, next, on) : null;
            if (span == null) {
                break;
            }
            agencies.addAll(span.agencies());
            next = span.last() + 1;
            boolean goesOn = next < words.size()
                    && (words.gapBefore(next).strip().equals(",")
                            || words.word(next).equals("va") && words.onlySpaceBefore(next));
            if (!goesOn) {
                break;
            }
        }
        return once(agencies);
    }

    AgencySpans spans() {
        return spans;
    }

    private int lastOfPiece(Words words, int first, List<Span> known) {
        int i = first;
        while (i < words.size()) {
            Span span = covering(known, i);
            int last = span == null ? i : span.last();
            int next = last + 1;
            if (next >= words.size() || splits(words, next, span != null, covering(known, next))) {
                return last;
            }
            i = next;
        }
        return words.size() - 1;
    }

    private boolean splits(Words words, int next, boolean afterKnown, @Nullable Span nextKnown) {
        String gap = words.gapBefore(next);
        if (gap.indexOf(';') >= 0 || gap.indexOf('\n') >= 0 || gap.indexOf('\t') >= 0 || gap.indexOf('+') >= 0) {
            return true;
        }
        boolean sentence = gap.indexOf('.') >= 0 && gap.length() > 1 && words.capital(next);
        if (sentence) {
            return true;
        }
        int connector = connector(words, next);
        int begins = next + connector;
        boolean separated =
                connector > 0 || gap.indexOf(',') >= 0 || gap.indexOf('/') >= 0 || isDash(gap) || gap.indexOf(':') >= 0;
        boolean agencyBegins = vocabulary.beginsAgency(words, begins)
                || (connector > 0 ? begins < words.size() && spans.at(words, begins, null) != null : nextKnown != null);
        // Lines of a cell run together leave only a space between two names.
        boolean runTogether = afterKnown && nextKnown != null && words.capital(next);
        return separated && agencyBegins || runTogether;
    }

    /** How many words at the place only connect: "và", "as well as". */
    private static int connector(Words words, int i) {
        boolean apart = words.onlySpaceBefore(i) || words.gapBefore(i).strip().equals(",");
        if (!apart) {
            return 0;
        }
        return switch (words.word(i)) {
            case "va", "cung", "and", "hoac" -> 1;
            case "as" -> i + 2 < words.size() && words.word(i + 1).equals("well") ? 3 : 0;
            default -> 0;
        };
    }

    private static boolean isDash(String gap) {
        String dash = gap.strip();
        return gap.length() > 1 && (dash.equals("-") || dash.equals("–"));
    }

    private void readPiece(Words words, int first, int last, List<Span> inside, List<NamedAgency> agencies) {
        int from = skipConnectors(words, first, last);
        if (from > last) {
            return;
        }
        if (inside.isEmpty()) {
            addNew(words, from, last, agencies);
            return;
        }
        Span span = inside.getFirst();
        int begins = skipLeadIns(words, from, last);
        if (span.first() == from || span.first() == begins) {
            if (goesOnAsName(words, span, last)) {
                addNew(words, span.first(), last, agencies);
            } else {
                agencies.addAll(span.agencies());
            }
        } else if (vocabulary.beginsAgency(words, from)) {
            addNew(words, from, last, agencies);
        } else {
            inside.forEach(found -> agencies.addAll(found.agencies()));
        }
    }

    /**
     * Whether words after a known name make it the name of another agency: "Bộ Y tế Lào", "Sở Y tế các tỉnh"; after a set's
     * also a word or two of description: "các doanh nghiệp viễn thông".
     */
    private boolean goesOnAsName(Words words, Span span, int last) {
        int next = span.last() + 1;
        if (next > last || !words.onlySpaceBefore(next)) {
            return false;
        }
        if (words.capital(next) || vocabulary.is(Kind.AGENCY_QUALIFIER, words, next)) {
            return true;
        }
        boolean set = span.agencies().getLast().collective();
        return set
                && last - next < DESCRIPTION_WORDS
                && vocabulary.verbAt(words, next) == null
                && !vocabulary.is(Kind.LEAD_IN, words, next);
    }

    private static int skipConnectors(Words words, int first, int last) {
        int i = first;
        while (i < last) {
            int connector = words.word(i).equals("voi") ? 1 : connector(words, i);
            if (connector == 0) {
                break;
            }
            i += connector;
        }
        return i;
    }

    private int skipLeadIns(Words words, int first, int last) {
        int i = first;
        while (i <= last) {
            var leadIn = vocabulary.at(Kind.LEAD_IN, words, i);
            if (leadIn == null) {
                return i;
            }
            i = leadIn.last() + 1;
        }
        return i;
    }

    private void addNew(Words words, int first, int last, List<NamedAgency> agencies) {
        String printed = words.printed(first, last);
        // A bracket opened inside the name is closed again after its last word.
        int end = words.end(last);
        if (printed.indexOf('(') >= 0 && printed.indexOf(')', printed.lastIndexOf('(')) < 0) {
            int close = words.text().indexOf(')', end);
            if (close >= 0 && words.text().substring(end, close).isBlank()) {
                end = close + 1;
                printed = words.text().substring(words.start(first), end);
            }
        }
        if (printed.length() > LONGEST_NAME) {
            int cut = Character.isHighSurrogate(printed.charAt(LONGEST_NAME - 1)) ? LONGEST_NAME - 1 : LONGEST_NAME;
            printed = printed.substring(0, cut).stripTrailing();
            end = words.start(first) + printed.length();
        }
        String name =
                Character.toUpperCase(printed.charAt(0)) + printed.substring(1).replaceAll("\\s+", " ");
        String head = words.word(first);
        boolean collective =
                head.equals("cac") || head.equals("nhung") || name.endsWith(" các tỉnh") || name.endsWith(" liên quan");
        agencies.add(new NamedAgency(words.start(first), end, null, name, collective, List.of()));
    }

    private static @Nullable Span covering(List<Span> known, int word) {
        int from = 0;
        int to = known.size() - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            Span span = known.get(middle);
            if (word < span.first()) {
                to = middle - 1;
            } else if (word > span.last()) {
                from = middle + 1;
            } else {
                return span;
            }
        }
        return null;
    }

    private static List<NamedAgency> once(List<NamedAgency> agencies) {
        var seen = new java.util.HashSet<String>();
        return agencies.stream().filter(agency -> seen.add(keyOf(agency))).toList();
    }

    private static String keyOf(NamedAgency agency) {
        KnownAgency known = agency.known();
        return known == null ? agency.name() : known.key();
    }
}
