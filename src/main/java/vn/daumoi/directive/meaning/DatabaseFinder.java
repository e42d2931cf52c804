package vn.daumoi.directive.meaning;

import java.util.ArrayList;
import java.util.List;
import vn.daumoi.directive.meaning.PhraseTrie.Match;
import vn.daumoi.directive.meaning.Vocabulary.Kind;
import vn.daumoi.directive.meaning.Vocabulary.Said;

/**
 * Finds the databases that a text names. What the gazetteer does not know counts as a new database only where the words name
 * one ("cơ sở dữ liệu về kiểm kê khí nhà kính"), not a kind of thing ("các cơ sở dữ liệu khác", "trung tâm dữ liệu").
 */
final class DatabaseFinder {

    private static final int MOST_WORDS = 40;

    private final DatabaseGazetteer gazetteer;
    private final Vocabulary vocabulary;

    DatabaseFinder(DatabaseGazetteer gazetteer, Vocabulary vocabulary) {
        this.gazetteer = gazetteer;
        this.vocabulary = vocabulary;
    }

    /** From left to right, none inside another. */
    List<NamedDatabase> find(Words words) {
        var found = new ArrayList<NamedDatabase>();
        int i = 0;
        while (i < words.size()) {
            int before = found.size();
            known(words, i, found);
            if (found.size() == before) {
                unknown(words, i, found);
            }
            i = found.size() == before ? i + 1 : found.getLast().last() + 1;
        }
        return found;
    }

    private void known(Words words, int i, List<NamedDatabase> found) {
        Match<KnownDatabase> match = gazetteer.names().longestAt(words, i);
        if (match == null || match.value().mayContinue() && goesOn(words, match.last() + 1)) {
            return;
        }
        KnownDatabase database = match.value();
        found.add(new NamedDatabase(i, match.last(), database, database.name(), database.kind()));
    }

    /** Whether the name goes on with the next word, and so is another's. */
    private boolean goesOn(Words words, int next) {
        if (next >= words.size() || !words.onlySpaceBefore(next)) {
            return false;
        }
        if (matches(words, next, "ve")) {
            return true;
        }
        return !endsName(words, next)
                && vocabulary.verbAt(words, next) == null
                && !vocabulary.is(Kind.GENERIC, words, next);
    }

    private void unknown(Words words, int i, List<NamedDatabase> found) {
        int head = lastOfHead(words, i);
        boolean plural = i > 0 && words.joined(i) && isPlural(words.word(i - 1));
        if (head < 0 || plural) {
            return;
        }
        int next = head + 1;
        if (next >= words.size()
                || !words.onlySpaceBefore(next)
                || endsName(words, next)
                || vocabulary.is(Kind.GENERIC, words, next)) {
            return;
        }
        int last = lastOfName(words, i, next);
        if (!listSharingHead(words, i, next, last, found)) {
            String name = spelledOut(words.printed(i, last));
            found.add(new NamedDatabase(i, last, null, name, kindOf(words, i)));
        }
    }

    private int lastOfHead(Words words, int i) {
        Said head = vocabulary.at(Kind.DATABASE_HEAD, words, i);
        if (head == null) {
            return capitalHead(words, i);
        }
        int last = head.last();
        return matches(words, last + 1, "quoc") && matches(words, last + 2, "gia") ? last + 2 : last;
    }

    /** "Nền tảng", "Cổng" with a capital letter inside a sentence: a proper name, as far as the letter tells. */
    private int capitalHead(Words words, int i) {
        if (!words.capital(i) || words.clauseEndsBefore(i) || !words.onlySpaceBefore(i)) {
            return -1;
        }
        if (vocabulary.isCapitalHead(words.printed(i, i))) {
            return i;
        }
        boolean two = i + 1 < words.size() && vocabulary.isCapitalHead(words.printed(i, i + 1));
        return two ? i + 1 : -1;
    }

    private int lastOfName(Words words, int first, int next) {
        // "cơ sở dữ liệu về A, B, C" lists its subjects; "cơ sở dữ liệu số về A, B" may be the first of several things.
        boolean about = matches(words, next, "ve");
        int last = next - 1;
        int i = next;
        while (i < words.size() && i - first < MOST_WORDS) {
            String gap = words.gapBefore(i).strip();
            boolean bracket = isAcronymInBrackets(words, i) || i > first && isAcronymInBrackets(words, i - 1);
            if (!gap.isEmpty() && !isHyphen(gap) && !bracket && !(gap.equals(",") && about && listsMore(words, i))) {
                break;
            }
            boolean afterAbout = words.word(i - 1).equals("ve");
            if (endsName(words, i) && !afterAbout || words.word(i).equals("va") && !listsMore(words, i + 1)) {
                break;
            }
            last = i;
            i++;
        }
        while (last > next && (words.word(last).equals("va") || words.word(last).equals("ve"))) {
            last--;
        }
        return last;
    }

    /** Whether the name's list of subjects goes on after a comma or "và": no verb, and no other database. */
    private boolean listsMore(Words words, int i) {
        if (i >= words.size() || endsName(words, i) || vocabulary.is(Kind.DATABASE_HEAD, words, i)) {
            return false;
        }
        return vocabulary.verbAt(words, i) == null || words.word(i - 1).equals("ve");
    }

    /**
     * "Cơ sở dữ liệu quốc gia về đầu tư công, đất đai, giao thông": several databases under one head, told from one of them
     * being known under its whole name.
     */
    private boolean listSharingHead(Words words, int first, int next, int last, List<NamedDatabase> found) {
        if (!matches(words, next, "ve")) {
            return false;
        }
        String head = spelledOut(words.printed(first, next));
        var parts = new ArrayList<int[]>();
        int begin = next + 1;
        for (int i = next + 2; i <= last + 1; i++) {
            boolean comma = i <= last && words.gapBefore(i).strip().equals(",");
            boolean and = i <= last && words.word(i).equals("va");
            if (i > last || comma || and) {
                parts.add(new int[] {begin, i - 1});
                begin = and ? i + 1 : i;
            }
        }
        var databases = new ArrayList<NamedDatabase>();
        boolean oneKnown = false;
        for (int[] part : parts) {
            int from = databases.isEmpty() ? first : part[0];
            Words whole = Words.of(head + " " + words.printed(part[0], part[1]));
            Match<KnownDatabase> match = gazetteer.names().longestAt(whole, 0);
            KnownDatabase known = match != null && match.last() == whole.size() - 1 ? match.value() : null;
            oneKnown |= known != null;
            databases.add(new NamedDatabase(
                    from,
                    part[1],
                    known,
                    known == null ? whole.text() : known.name(),
                    known == null ? kindOf(words, first) : known.kind()));
        }
        if (parts.size() < 2 || !oneKnown) {
            return false;
        }
        found.addAll(databases);
        return true;
    }

    private boolean endsName(Words words, int i) {
        return vocabulary.is(Kind.NAME_END, words, i);
    }

    private static boolean isHyphen(String gap) {
        return gap.equals("-") || gap.equals("/") || gap.equals("&");
    }

    private static boolean isAcronymInBrackets(Words words, int i) {
        return i < words.size()
                && words.gapBefore(i).endsWith("(")
                && (i + 1 == words.size() ? words.text() : words.gapBefore(i + 1)).contains(")")
                && words.end(i) - words.start(i) <= 10
                && words.printed(i, i).equals(words.printed(i, i).toUpperCase(java.util.Locale.ROOT));
    }

    private static boolean isPlural(String word) {
        return word.equals("cac") || word.equals("nhung") || word.equals("nhieu") || word.equals("so");
    }

    private static boolean matches(Words words, int i, String expected) {
        return i < words.size() && words.word(i).equals(expected);
    }

    private static String kindOf(Words words, int i) {
        return switch (words.word(i)) {
            case "cong" -> "portal";
            case "trung" -> "data-centre";
            case "nen", "phan" -> "application";
            case "co", "csdl", "csdlqg" -> "database";
            default -> "system";
        };
    }

    private static String spelledOut(String printed) {
        String name = printed.replaceAll("\\s+", " ")
                .replaceFirst("^CSDLQG\\b", "Cơ sở dữ liệu quốc gia")
                .replaceFirst("^CSDL QG\\b", "Cơ sở dữ liệu quốc gia")
                .replaceFirst("^CSDL\\b", "Cơ sở dữ liệu");
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
