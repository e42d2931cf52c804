package vn.daumoi.directive.meaning;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.daumoi.directive.meaning.GazetteerFile.Line;
import vn.daumoi.directive.meaning.PhraseTrie.Match;
import vn.daumoi.graph.DatabaseRole;

/** The words by which the reader finds its way in a sentence: {@code words.tsv}. */
final class Vocabulary {

    /** What a phrase does in a sentence about databases. */
    enum Verb {
        BUILDS,
        CLEANS,
        CONNECTS,
        USES,
        SECURES,
        GOVERNS,
        HELPER,
        PURPOSE,
        NEUTRAL;

        boolean isRole() {
            return ordinal() < HELPER.ordinal();
        }

        DatabaseRole role() {
            return DatabaseRole.valueOf(name());
        }
    }

    /** Other kinds of phrases. */
    enum Kind {
        DATABASE_HEAD,
        DATABASE_HEAD_CAPITAL,
        GENERIC,
        NAME_END,
        AGENCY_HEAD,
        AGENCY_HEAD_SMALL,
        AGENCY_HEAD_NOT,
        LEAD_IN,
        AGENCY_QUALIFIER
    }

    /**
     * A phrase of the file.
     *
     * @param printed in small letters, with its diacritics
     */
    private record Phrase(String printed, @Nullable Verb verb) {}

    private final PhraseTrie<Phrase> verbs = new PhraseTrie<>();
    private final Map<Kind, PhraseTrie<Phrase>> others = new HashMap<>();
    private final Set<String> capitalHeads = new HashSet<>();

    Vocabulary() {
        for (Kind kind : Kind.values()) {
            others.put(kind, new PhraseTrie<>());
        }
        Set<String> verbNames = new HashSet<>();
        for (Verb verb : Verb.values()) {
            verbNames.add(verb.name());
        }
        for (Line line : GazetteerFile.read("words.tsv")) {
            String name = line.column(0).toUpperCase(Locale.ROOT).replace('-', '_');
            for (String phrase : line.names(1)) {
                String printed = phrase.toLowerCase(Locale.ROOT);
                if (verbNames.contains(name)) {
                    verbs.add(phrase, new Phrase(printed, Verb.valueOf(name)));
                } else {
                    trie(Kind.valueOf(name)).add(phrase, new Phrase(printed, null));
                }
                if (name.equals(Kind.DATABASE_HEAD_CAPITAL.name())) {
                    capitalHeads.add(phrase);
                }
            }
        }
    }

    /**
     * A phrase found.
     *
     * @param last its last word
     */
    record Said(int last, @Nullable Verb verb) {}

    /** The longest phrase about what is done to a database that begins at the word. */
    @Nullable
    Said verbAt(Words words, int i) {
        return said(words, i, verbs);
    }

    /** The longest phrase of the kind that begins at the word. */
    @Nullable
    Said at(Kind kind, Words words, int i) {
        return i < words.size() ? said(words, i, trie(kind)) : null;
    }

    boolean is(Kind kind, Words words, int i) {
        return at(kind, words, i) != null;
    }

    /** Compared with their diacritics and capital letters: without them "Công an" would begin like "Cổng". */
    boolean isCapitalHead(String printed) {
        return capitalHeads.contains(printed);
    }

    /** Whether an agency's name may begin at the word: "Bộ …", "Cục …", "các …". */
    boolean beginsAgency(Words words, int i) {
        if (i >= words.size()) {
            return false;
        }
        return is(Kind.AGENCY_HEAD_SMALL, words, i)
                || words.capital(i) && is(Kind.AGENCY_HEAD, words, i) && !is(Kind.AGENCY_HEAD_NOT, words, i);
    }

    private PhraseTrie<Phrase> trie(Kind kind) {
        return others.computeIfAbsent(kind, k -> new PhraseTrie<>());
    }

    private static @Nullable Said said(Words words, int i, PhraseTrie<Phrase> trie) {
        Match<Phrase> match = trie.longestAt(words, i);
        if (match == null) {
            return null;
        }
        if (match.last() > i || !words.hasDiacritics()) {
            return new Said(match.last(), match.value().verb());
        }
        String printed = words.printed(i, i).toLowerCase(Locale.ROOT);
        for (Phrase phrase : match.values()) {
            if (phrase.printed().equals(printed)) {
                return new Said(match.last(), phrase.verb());
            }
        }
        return null;
    }
}
