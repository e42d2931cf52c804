package vn.daumoi.directive.meaning;

import java.util.HashSet;
import java.util.Set;
import vn.daumoi.directive.meaning.GazetteerFile.Line;
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

    private final PhraseTrie<Verb> verbs = new PhraseTrie<>();
    private final PhraseTrie<Boolean> databaseHeads = new PhraseTrie<>();
    private final Set<String> capitalDatabaseHeads = new HashSet<>();
    private final PhraseTrie<Boolean> generics = new PhraseTrie<>();
    private final PhraseTrie<Boolean> nameEnds = new PhraseTrie<>();
    private final PhraseTrie<Boolean> agencyHeads = new PhraseTrie<>();
    private final PhraseTrie<Boolean> smallAgencyHeads = new PhraseTrie<>();
    private final PhraseTrie<Boolean> notAgencyHeads = new PhraseTrie<>();
    private final PhraseTrie<Boolean> leadIns = new PhraseTrie<>();
    private final PhraseTrie<Boolean> agencyQualifiers = new PhraseTrie<>();

    Vocabulary() {
        Set<String> kinds = new HashSet<>();
        for (Verb verb : Verb.values()) {
            kinds.add(verb.name());
        }
        for (Line line : GazetteerFile.read("words.tsv")) {
            String kind = line.column(0);
            String verb = kind.toUpperCase(java.util.Locale.ROOT);
            for (String phrase : line.names(1)) {
                if (kind.equals("database-head-capital")) {
                    capitalDatabaseHeads.add(phrase);
                } else if (kinds.contains(verb)) {
                    verbs.add(phrase, Verb.valueOf(verb));
                } else {
                    trieOf(kind).add(phrase, true);
                }
            }
        }
    }

    PhraseTrie<Verb> verbs() {
        return verbs;
    }

    PhraseTrie<Boolean> databaseHeads() {
        return databaseHeads;
    }

    /** Compared with their diacritics: without them "Công an" would begin like "Cổng". */
    Set<String> capitalDatabaseHeads() {
        return capitalDatabaseHeads;
    }

    PhraseTrie<Boolean> generics() {
        return generics;
    }

    PhraseTrie<Boolean> nameEnds() {
        return nameEnds;
    }

    PhraseTrie<Boolean> leadIns() {
        return leadIns;
    }

    PhraseTrie<Boolean> agencyQualifiers() {
        return agencyQualifiers;
    }

    /** Whether an agency's name may begin at the word: "Bộ …", "Cục …", "các …". */
    boolean beginsAgency(Words words, int i) {
        if (i >= words.size()) {
            return false;
        }
        if (smallAgencyHeads.longestAt(words, i) != null) {
            return true;
        }
        return words.capital(i)
                && agencyHeads.longestAt(words, i) != null
                && notAgencyHeads.longestAt(words, i) == null;
    }

    private PhraseTrie<Boolean> trieOf(String kind) {
        return switch (kind) {
            case "database-head" -> databaseHeads;
            case "generic" -> generics;
            case "name-end" -> nameEnds;
            case "agency-head" -> agencyHeads;
            case "agency-head-small" -> smallAgencyHeads;
            case "agency-head-not" -> notAgencyHeads;
            case "lead-in" -> leadIns;
            case "agency-qualifier" -> agencyQualifiers;
            default -> throw new IllegalStateException("words.tsv: unknown kind of words: " + kind);
        };
    }
}
