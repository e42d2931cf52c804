package vn.daumoi.dependency.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import vn.daumoi.dependency.rule.Phrase.Run;
import vn.daumoi.dependency.rule.TaskFacts.Concern;
import vn.daumoi.graph.DatabaseRole;

/** Every task there is, with what the rules look things up by. */
public final class Programme {

    /** Documents beyond this size are read for databases and references only: shared words say little among so many tasks. */
    private static final int LARGE = 5_000;

    private final List<TaskFacts> tasks;
    private final Map<String, Texts> texts = new HashMap<>();
    private final Map<String, List<Use>> uses = new LinkedHashMap<>();
    private final Map<String, List<Use>> single = new LinkedHashMap<>();
    private final Map<String, DocumentWords> documents = new LinkedHashMap<>();

    /** A task and what it does to a database. */
    record Use(TaskFacts task, Concern concern) {}

    /** A task's words. */
    record Texts(Phrase title, Phrase product, Phrase deadline) {}

    /** @param tasks in the order of their documents */
    public Programme(List<TaskFacts> tasks) {
        this.tasks = List.copyOf(tasks);
        for (TaskFacts task : tasks) {
            for (Concern concern : task.concerns()) {
                uses.computeIfAbsent(concern.database(), k -> new ArrayList<>()).add(new Use(task, concern));
            }
            documents
                    .computeIfAbsent(task.document(), k -> new DocumentWords())
                    .tasks
                    .add(task);
        }
        uses.forEach((database, all) -> {
            if (!all.getFirst().concern().set()) {
                single.put(database, all);
            }
        });
        documents.values().forEach(document -> {
            if (document.tasks.size() <= LARGE) {
                document.tasks.forEach(task -> DocumentWords.pairs(words(task))
                        .forEach(pair -> document.pairs
                                .computeIfAbsent(pair, p -> new ArrayList<>())
                                .add(task)));
            }
        });
    }

    List<TaskFacts> tasks() {
        return tasks;
    }

    /** The tasks of one document, in its order; none where there are too many to compare their words. */
    List<List<TaskFacts>> comparable() {
        return documents.values().stream()
                .filter(d -> d.tasks.size() <= LARGE)
                .map(d -> List.copyOf(d.tasks))
                .toList();
    }

    List<TaskFacts> ofDocument(TaskFacts task) {
        return Objects.requireNonNull(documents.get(task.document())).tasks;
    }

    /** Databases that are each one, by key, with what is done to them. */
    Map<String, List<Use>> single() {
        return single;
    }

    static List<Use> with(List<Use> uses, Predicate<DatabaseRole> role) {
        return uses.stream().filter(use -> role.test(use.concern().role())).toList();
    }

    Texts words(TaskFacts task) {
        return texts.computeIfAbsent(
                task.key(),
                k -> new Texts(
                        phrase(task, task.title()), phrase(task, task.product()), phrase(task, task.deadline())));
    }

    private static Phrase phrase(TaskFacts task, TaskFacts.Span span) {
        return Phrase.of(span.isEmpty() ? "" : task.row().text().substring(span.start(), span.end()), span.start());
    }

    /** The other tasks of the document that share words few say: only these can share a stretch that has a weight. */
    Collection<TaskFacts> related(TaskFacts task) {
        DocumentWords document = Objects.requireNonNull(documents.get(task.document()));
        // by key: a task's own hash is that of all its words
        var related = new LinkedHashMap<String, TaskFacts>();
        for (String pair : DocumentWords.pairs(words(task))) {
            List<TaskFacts> saying = document.pairs.getOrDefault(pair, List.of());
            if (saying.size() <= mostSaying(document.tasks.size())) {
                saying.forEach(other -> related.put(other.key(), other));
            }
        }
        related.remove(task.key());
        return related.values();
    }

    /** How many tasks of so many may say words that still tell something. */
    private static double mostSaying(int all) {
        return Math.max(4, all * 0.06);
    }

    /** How many tasks of the document say these words: exact for two, never less than the truth for more. */
    int tasksSaying(TaskFacts one, List<String> words) {
        DocumentWords document = Objects.requireNonNull(documents.get(one.document()));
        int fewest = Integer.MAX_VALUE;
        for (int i = 0; i + 1 < words.size(); i++) {
            fewest = Math.min(
                    fewest,
                    document.pairs
                            .getOrDefault(words.get(i) + ' ' + words.get(i + 1), List.of())
                            .size());
        }
        return fewest;
    }

    /**
     * What a stretch of words tells of two tasks of a document that both say it: nothing where many say it, more the longer
     * it is and the fewer do.
     */
    double weight(TaskFacts one, Phrase phrase, Run run) {
        List<String> words = phrase.words(run.from(), run.to());
        long full = words.stream().filter(w -> !Vocabulary.EMPTY.contains(w)).count();
        int all = ofDocument(one).size();
        int saying = tasksSaying(one, words);
        if (full < 2 || saying > mostSaying(all)) {
            return 0;
        }
        return (full - 1) * Math.log(Math.max(all, 10) / (double) Math.max(2, saying));
    }

    /** Whether anybody can wait for it: it ends, somebody in particular answers for it, and it is work and not supervision. */
    boolean canBeNeeded(TaskFacts needed, TaskFacts waiting) {
        return needed != waiting
                && !needed.endless()
                && !oversees(needed)
                && (!needed.onlyCollective() || needed.leadKeys().equals(waiting.leadKeys()));
    }

    /** As {@link #canBeNeeded}, where a document says plainly that something comes after it: then even of what everybody is to do. */
    boolean canBeNamed(TaskFacts needed, TaskFacts waiting) {
        return needed != waiting && !oversees(needed);
    }

    boolean canWait(TaskFacts task) {
        return !oversees(task);
    }

    private boolean oversees(TaskFacts task) {
        Phrase title = words(task).title();
        return Vocabulary.find(title, 0, 4, Vocabulary.of("oversight")) == 0;
    }

    private static final class DocumentWords {

        private final List<TaskFacts> tasks = new ArrayList<>();

        /** Who says two words in a row. */
        private final Map<String, List<TaskFacts>> pairs = new HashMap<>();

        /** Every two words in a row, once. */
        private static Set<String> pairs(Texts words) {
            var seen = new LinkedHashSet<String>();
            for (Phrase phrase : List.of(words.title(), words.product())) {
                for (int i = 0; i + 1 < phrase.size(); i++) {
                    if (!phrase.beginsClause(i + 1)) {
                        seen.add(phrase.word(i) + ' ' + phrase.word(i + 1));
                    }
                }
            }
            return seen;
        }
    }
}
