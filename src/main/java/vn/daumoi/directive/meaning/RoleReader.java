package vn.daumoi.directive.meaning;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.daumoi.directive.meaning.Vocabulary.Said;
import vn.daumoi.directive.meaning.Vocabulary.Verb;
import vn.daumoi.graph.DatabaseRole;

/**
 * Tells what a sentence does to a database from the words that govern its name: the nearest run of verbs before it in its
 * clause ("chuẩn hóa, cập nhật và chia sẻ thông tin trong X"), the word right before it ("trên X" uses X), or a passive after
 * it ("X được kết nối").
 *
 * <p>Decisions: in "kết nối A với B" both are connected; so they are in "hoàn thiện A; kết nối, chia sẻ dữ liệu với B", where
 * A is the subject left out, but not where the connecting has an object of its own ("kết nối dữ liệu khám sức khỏe với B"). In "làm sạch dữ liệu với B" B is what the data are compared with, so B is used, not cleaned.
 * In "xây dựng Đề án về B" a paper about B is made: B is governed. "Hoàn thành kết nối" is a connection, no building.
 */
final class RoleReader {

    /** How far before a name its verb may stand, in words. */
    private static final int REACH = 45;

    /** "Cung cấp dịch vụ trên Cổng", "thông báo qua ứng dụng", "publish on data.gov". */
    private static final Set<String> BY_WAY_OF = Set.of("tren", "qua", "on", "via");

    private final Vocabulary vocabulary;

    RoleReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The roles of each database, in the order given; empty where no words govern its name.
     *
     * @param databases named in the words, from left to right
     */
    List<Set<DatabaseRole>> roles(Words words, List<NamedDatabase> databases) {
        List<Phrase> phrases = phrases(words, databases);
        var roles = new ArrayList<Set<DatabaseRole>>();
        for (int d = 0; d < databases.size(); d++) {
            int at = indexOf(phrases, d);
            Set<DatabaseRole> found = after(words, phrases, at);
            if (found.isEmpty()) {
                found = before(words, phrases, at, roles);
            }
            if (found.contains(DatabaseRole.CONNECTS)) {
                connectSubject(words, phrases, at, roles);
            }
            roles.add(found);
        }
        return roles;
    }

    /**
     * A word or phrase of the sentence.
     *
     * @param verb what it does, or null for any other word
     * @param database which database it names, or -1
     */
    private record Phrase(int first, int last, @Nullable Verb verb, int database) {}

    private List<Phrase> phrases(Words words, List<NamedDatabase> databases) {
        var phrases = new ArrayList<Phrase>();
        int d = 0;
        int i = 0;
        while (i < words.size()) {
            Phrase phrase;
            if (d < databases.size() && databases.get(d).first() == i) {
                phrase = new Phrase(i, databases.get(d).last(), null, d);
                d++;
            } else {
                Said verb = vocabulary.verbAt(words, i);
                int end = d < databases.size() ? databases.get(d).first() : words.size();
                phrase = verb == null || verb.last() >= end
                        ? new Phrase(i, i, null, -1)
                        : new Phrase(i, verb.last(), verb.verb(), -1);
            }
            phrases.add(phrase);
            i = phrase.last() + 1;
        }
        return phrases;
    }

    private static int indexOf(List<Phrase> phrases, int database) {
        for (int i = 0; i < phrases.size(); i++) {
            if (phrases.get(i).database() == database) {
                return i;
            }
        }
        throw new IllegalArgumentException("no such database: " + database);
    }

    /** "X, Y được bảo đảm an toàn thông tin", "X kết nối với Y". */
    private static Set<DatabaseRole> after(Words words, List<Phrase> phrases, int at) {
        int i = at + 1;
        while (i < phrases.size()
                && (phrases.get(i).database() >= 0 || isAnd(words, phrases.get(i)))
                && !words.clauseEndsBefore(phrases.get(i).first())) {
            i++;
        }
        boolean passive = i < phrases.size()
                && words.word(phrases.get(i).first()).equals("duoc")
                && words.onlySpaceBefore(phrases.get(i).first());
        boolean subject = i == at + 1
                && i < phrases.size()
                && phrases.get(i).verb() == Verb.CONNECTS
                && words.onlySpaceBefore(phrases.get(i).first());
        Set<DatabaseRole> roles = EnumSet.noneOf(DatabaseRole.class);
        if (!passive && !subject) {
            return roles;
        }
        for (int k = passive ? i + 1 : i; k < phrases.size(); k++) {
            Phrase phrase = phrases.get(k);
            Verb verb = phrase.verb();
            if (verb == null || words.clauseEndsBefore(phrase.first()) || !verb.isRole() && verb != Verb.HELPER) {
                break;
            }
            if (verb.isRole()) {
                roles.add(verb.role());
            }
        }
        return roles;
    }

    private static Set<DatabaseRole> before(
            Words words, List<Phrase> phrases, int at, List<Set<DatabaseRole>> rolesSoFar) {
        int list = firstOfList(words, phrases, at);
        String preposition =
                list == 0 || words.clauseEndsBefore(phrases.get(list).first())
                        ? ""
                        : words.word(phrases.get(list - 1).last());
        if (BY_WAY_OF.contains(preposition)) {
            return EnumSet.of(DatabaseRole.USES);
        }
        int nearest = nearestVerb(words, phrases, list);
        if (nearest < 0) {
            return EnumSet.noneOf(DatabaseRole.class);
        }
        Run run = run(words, phrases, nearest);
        Set<DatabaseRole> roles = run.roles();
        if (run.inherits() && !rolesSoFar.isEmpty() && rolesSoFar.getLast().contains(DatabaseRole.GOVERNS)) {
            return EnumSet.of(DatabaseRole.GOVERNS);
        }
        return preposition.equals("voi") ? withSomething(roles) : roles;
    }

    /** "Hoàn thiện A; kết nối với B": the last database built or cleaned in the sentence is what is connected. */
    private static void connectSubject(Words words, List<Phrase> phrases, int at, List<Set<DatabaseRole>> rolesSoFar) {
        int with = firstOfList(words, phrases, at) - 1;
        if (with < 1 || !words.word(phrases.get(with).last()).equals("voi")) {
            return;
        }
        int verb = with - 1;
        while (verb > 0 && phrases.get(verb).verb() == Verb.HELPER) {
            verb--;
        }
        if (phrases.get(verb).verb() != Verb.CONNECTS) {
            return;
        }
        while (verb > 0 && runsOn(words, phrases, verb)) {
            verb--;
        }
        boolean noSubjectOfItsOwn = verb > 0
                && (!words.onlySpaceBefore(phrases.get(verb).first())
                        || phrases.get(verb - 1).database() >= 0
                        || phrases.get(verb - 1).verb() == Verb.PURPOSE);
        for (int i = verb - 1; noSubjectOfItsOwn && i >= 0; i--) {
            int database = phrases.get(i).database();
            if (database >= 0
                    && (rolesSoFar.get(database).contains(DatabaseRole.BUILDS)
                            || rolesSoFar.get(database).contains(DatabaseRole.CLEANS))) {
                rolesSoFar.get(database).add(DatabaseRole.CONNECTS);
                return;
            }
            if (words.sentenceEndsBefore(phrases.get(i).first())) {
                return;
            }
        }
    }

    private static boolean runsOn(Words words, List<Phrase> phrases, int i) {
        Verb before = phrases.get(i - 1).verb();
        return !words.clauseEndsBefore(phrases.get(i).first()) && (before == Verb.CONNECTS || before == Verb.HELPER);
    }

    /** Back over "A, B và" to the first database of the list. */
    private static int firstOfList(Words words, List<Phrase> phrases, int at) {
        int first = at;
        int i = at;
        while (i > 0 && !words.clauseEndsBefore(phrases.get(i).first())) {
            Phrase before = phrases.get(i - 1);
            if (before.database() >= 0) {
                first = i - 1;
            } else if (!isAnd(words, before) && !words.word(before.last()).equals("cac")) {
                break;
            }
            i--;
        }
        return first;
    }

    private static int nearestVerb(Words words, List<Phrase> phrases, int from) {
        int reach = phrases.get(from).first() - REACH;
        for (int i = from; i > 0; i--) {
            if (words.clauseEndsBefore(phrases.get(i).first()) || phrases.get(i).first() < reach) {
                return -1;
            }
            Verb verb = phrases.get(i - 1).verb();
            if (verb == Verb.PURPOSE) {
                return -1;
            }
            if (verb != null && verb.isRole()) {
                return i - 1;
            }
        }
        return -1;
    }

    /**
     * @param inherits whether the run is a noun phrase after a semicolon ("…; việc xây dựng, cập nhật …"), whose own verb
     *     stands in the clause before
     */
    private record Run(Set<DatabaseRole> roles, boolean inherits) {}

    private static Run run(Words words, List<Phrase> phrases, int nearest) {
        Set<DatabaseRole> roles = EnumSet.noneOf(DatabaseRole.class);
        boolean noun = false;
        for (int i = nearest; i >= 0; i--) {
            Phrase phrase = phrases.get(i);
            Verb verb = phrase.verb();
            if (verb == null || verb == Verb.PURPOSE || verb == Verb.NEUTRAL) {
                break;
            }
            noun = words.word(phrase.first()).equals("viec");
            boolean secured = roles.contains(DatabaseRole.SECURES);
            if (verb == Verb.GOVERNS) {
                // A paper about building something governs it; "hướng dẫn, xây dựng" with a comma does both.
                boolean comma =
                        i < nearest && !words.onlySpaceBefore(phrases.get(i + 1).first());
                return comma ? new Run(roles, false) : new Run(EnumSet.of(DatabaseRole.GOVERNS), false);
            }
            if (verb.isRole()) {
                if (secured && verb != Verb.SECURES) {
                    // What is secured, or its security checked, takes the verbs before it.
                    break;
                }
                boolean auxiliary = verb == Verb.BUILDS
                        && i < nearest
                        && words.onlySpaceBefore(phrases.get(i + 1).first())
                        && !isAnd(words, phrases.get(i + 1));
                if (!auxiliary) {
                    roles.add(verb.role());
                }
            }
            if (words.clauseEndsBefore(phrase.first())) {
                return new Run(roles, noun && phrase.first() > 0);
            }
        }
        return new Run(roles, false);
    }

    private static Set<DatabaseRole> withSomething(Set<DatabaseRole> roles) {
        Set<DatabaseRole> kept = EnumSet.copyOf(roles);
        if (roles.contains(DatabaseRole.CONNECTS)) {
            kept.retainAll(EnumSet.of(DatabaseRole.CONNECTS, DatabaseRole.SECURES));
        } else if (roles.contains(DatabaseRole.CLEANS)) {
            kept.remove(DatabaseRole.CLEANS);
            kept.remove(DatabaseRole.BUILDS);
            kept.add(DatabaseRole.USES);
        }
        return kept;
    }

    private static boolean isAnd(Words words, Phrase phrase) {
        String word = words.word(phrase.first());
        return word.equals("va") || word.equals("hoac");
    }
}
