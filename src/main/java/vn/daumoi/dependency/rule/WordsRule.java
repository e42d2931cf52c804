package vn.daumoi.dependency.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.daumoi.dependency.rule.Phrase.Common;
import vn.daumoi.dependency.rule.Phrase.Run;

/**
 * Words: a task says itself that it comes after something ("sau khi", "trên cơ sở", "theo hướng dẫn của", "after", "based on"), and
 * another task is that something.
 */
final class WordsRule implements Rule {

    private static final int LONGEST = 18;

    @Override
    public String name() {
        return "words";
    }

    @Override
    public boolean stated() {
        return true;
    }

    @Override
    public List<Proposal> propose(Programme programme) {
        var proposals = new Proposals(name());
        for (List<TaskFacts> document : programme.comparable()) {
            for (TaskFacts task : document) {
                Programme.Texts words = programme.words(task);
                for (Phrase phrase : List.of(words.title(), words.product(), words.deadline())) {
                    after(programme, task, phrase, document, proposals);
                    guided(programme, task, phrase, document, proposals);
                }
            }
        }
        return proposals.all();
    }

    /** What a task may be recognised by in another's words. */
    private record Best(TaskFacts task, double weight, Run here, Phrase there, Run thereRun) {}

    private static void after(
            Programme programme, TaskFacts task, Phrase phrase, List<TaskFacts> document, Proposals proposals) {
        for (int i = 0; i < phrase.size(); i++) {
            int length = Vocabulary.at(phrase, i, Vocabulary.of("after"));
            if (length == 0) {
                continue;
            }
            int from = i + length;
            int to = Math.min(phrase.clauseEnd(Math.min(from, phrase.size() - 1)), from + LONGEST);
            boolean plainly = Vocabulary.at(phrase, i, Vocabulary.of("after-plainly")) > 0;
            Best best = null;
            for (TaskFacts other : document) {
                if (plainly ? programme.canBeNamed(other, task) : programme.canBeNeeded(other, task)) {
                    Best found = recognise(programme, task, other, phrase, from, to);
                    best = found != null && (best == null || found.weight() > best.weight()) ? found : best;
                }
            }
            if (best == null && plainly) {
                best = byOneWord(programme, task, document, phrase, from, to);
            }
            if (best != null) {
                proposals.add(
                        task,
                        best.task(),
                        plainly ? 0.85 : 0.75,
                        List.of(Proposals.printed(
                                task, phrase, new Run(i, best.here().to()))),
                        Proposals.place(task, phrase, new Run(i, best.here().to())),
                        Proposals.place(best.task(), best.there(), best.thereRun()));
            }
            i = from;
        }
    }

    /** The other task's head — what it does, or its product — must be most of what the words speak of. */
    private static @Nullable Best recognise(
            Programme programme, TaskFacts task, TaskFacts other, Phrase phrase, int from, int to) {
        Programme.Texts words = programme.words(other);
        boolean passive = Vocabulary.find(phrase, from, to, Vocabulary.of("done")) >= 0;
        Best best = null;
        for (Phrase there : List.of(words.title(), words.product())) {
            for (Common common : phrase.common(there)) {
                Run here = common.here();
                if (here.from() < from || here.to() > to || common.there().from() > 7) {
                    continue;
                }
                long full = full(phrase, here.from(), here.to());
                // "dữ liệu đã được số hóa": the verb of the passive is what the other task does, however often it is
                // said
                boolean doing = passive
                        && common.there().from() <= 6
                        && there == words.title()
                        && Vocabulary.at(phrase, here.from() - 2, Vocabulary.of("done")) == 2;
                double weight = doing ? full : full * 2.0 / Math.max(2, full(phrase, from, to)) * full;
                boolean enough = doing ? full >= 1 : full >= 3 && full * 2 >= full(phrase, from, to);
                if (enough && (best == null || weight > best.weight())) {
                    best = new Best(other, weight, here, there, common.there());
                }
            }
        }
        return best;
    }

    /** "Within 60 days of the completion of inventories", and on the same subject one task makes an inventory. */
    private static @Nullable Best byOneWord(
            Programme programme, TaskFacts task, List<TaskFacts> document, Phrase phrase, int from, int to) {
        Best best = null;
        for (TaskFacts other : document) {
            Phrase title = programme.words(other).title();
            Best subject = programme.canBeNamed(other, task) ? sameSubject(programme, task, other, 0) : null;
            for (int i = from; i < to && subject != null; i++) {
                int at = title.find(List.of(phrase.word(i)), 1, Math.min(5, title.size()));
                if (at > 0
                        && phrase.word(i).length() > 4
                        && !Vocabulary.EMPTY.contains(phrase.word(i))
                        && (best == null || subject.weight() > best.weight())) {
                    best = new Best(other, subject.weight(), new Run(i, i + 1), title, new Run(0, at + 1));
                }
            }
        }
        return best;
    }

    private static long full(Phrase phrase, int from, int to) {
        return phrase.words(from, to).stream()
                .filter(w -> !Vocabulary.EMPTY.contains(w))
                .count();
    }

    /** "Theo hướng dẫn của Bộ X": a task that X leads, on the same database or subject. */
    private static void guided(
            Programme programme, TaskFacts task, Phrase phrase, List<TaskFacts> document, Proposals proposals) {
        for (int i = 0; i < phrase.size(); i++) {
            int length = Vocabulary.at(phrase, i, Vocabulary.of("guided-by"));
            if (length == 0) {
                continue;
            }
            int from = i + length;
            Best best = null;
            for (TaskFacts other : document) {
                if (programme.canBeNeeded(other, task) && leads(other, phrase, from)) {
                    Best found = sameSubject(programme, task, other, sameDatabase(task, other) ? 3 : 4);
                    best = found != null && (best == null || found.weight() > best.weight()) ? found : best;
                }
            }
            if (best != null) {
                Run said = new Run(i, Math.min(phrase.clauseEnd(from - 1), from + 8));
                proposals.add(
                        task,
                        best.task(),
                        0.75,
                        List.of(Proposals.printed(task, phrase, said)),
                        Proposals.place(task, phrase, said),
                        Proposals.place(best.task(), best.there(), best.thereRun()));
            }
            i = from;
        }
    }

    private static boolean leads(TaskFacts other, Phrase phrase, int from) {
        return other.leads().stream().filter(lead -> !lead.collective()).anyMatch(lead -> {
            Phrase name = Phrase.of(lead.name(), 0);
            return phrase.matchesAt(from, name.words(0, name.size()));
        });
    }

    /** The weightiest words both titles say, where they weigh more than the least. */
    private static @Nullable Best sameSubject(Programme programme, TaskFacts task, TaskFacts other, double least) {
        Phrase title = programme.words(task).title();
        Phrase there = programme.words(other).title();
        Best best = null;
        for (Common common : title.common(there)) {
            double weight = programme.weight(task, title, common.here());
            if (weight > least && (best == null || weight > best.weight())) {
                best = new Best(other, weight, common.here(), there, common.there());
            }
        }
        return best;
    }

    private static boolean sameDatabase(TaskFacts task, TaskFacts other) {
        return task.concerns().stream()
                .anyMatch(c -> !c.set()
                        && other.concerns().stream().anyMatch(o -> o.database().equals(c.database())));
    }
}
