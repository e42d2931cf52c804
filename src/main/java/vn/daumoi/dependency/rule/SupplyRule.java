package vn.daumoi.dependency.rule;

import java.util.List;
import java.util.Map;
import vn.daumoi.dependency.rule.Phrase.Common;
import vn.daumoi.dependency.rule.Phrase.Run;
import vn.daumoi.dependency.rule.Programme.Use;
import vn.daumoi.graph.DatabaseRole;

/** Supply: a task that completes a database waits for the tasks that give it the data it is to hold. */
final class SupplyRule implements Rule {

    @Override
    public String name() {
        return "supply";
    }

    @Override
    public List<Proposal> propose(Programme programme) {
        var proposals = new Proposals(name());
        for (Map.Entry<String, List<Use>> database : programme.single().entrySet()) {
            for (Use builder : Programme.with(database.getValue(), role -> role == DatabaseRole.BUILDS)) {
                if (builder.task().endless() || !programme.canWait(builder.task())) {
                    continue;
                }
                for (Use giver : Programme.with(
                        database.getValue(), role -> role == DatabaseRole.USES || role == DatabaseRole.CLEANS)) {
                    named(programme, builder, giver, proposals);
                }
                unnamed(programme, builder, proposals);
            }
        }
        return proposals.all();
    }

    /** "Chia sẻ … hiển thị trên ứng dụng X", where completing X speaks of the same data. */
    private static void named(Programme programme, Use builder, Use giver, Proposals proposals) {
        TaskFacts task = builder.task();
        TaskFacts needed = giver.task();
        if (!programme.canBeNeeded(needed, task)
                || !ReadinessRule.feeds(giver)
                || needed.does(DatabaseRole.BUILDS, giver.concern().database())
                || !task.document().equals(needed.document())) {
            return;
        }
        Phrase name = Phrase.of(giver.concern().name(), 0);
        Phrase title = programme.words(task).title();
        Phrase other = programme.words(needed).title();
        Common best = null;
        double most = 0;
        for (Common common : title.common(other)) {
            boolean isName = name.contains(
                    title.words(common.here().from(), common.here().to()));
            double weight = isName ? 0 : programme.weight(task, title, common.here());
            if (weight > most) {
                most = weight;
                best = common;
            }
        }
        if (best != null) {
            proposals.add(
                    task,
                    needed,
                    0.7,
                    List.of(giver.concern().name(), Proposals.printed(needed, other, best.there())),
                    Proposals.place(task, title, best.here()),
                    Proposals.place(needed, other, best.there()));
        }
    }

    /** "Cập nhật dữ liệu hộ nghèo … vào cơ sở dữ liệu" by the agency that completes the database on that subject. */
    private static void unnamed(Programme programme, Use builder, Proposals proposals) {
        TaskFacts task = builder.task();
        List<String> subject = subject(builder.concern().name());
        if (subject.size() < 2 || task.leads().isEmpty()) {
            return;
        }
        for (TaskFacts needed : programme.ofDocument(task)) {
            if (!programme.canBeNeeded(needed, task)
                    || !needed.leadKeys().equals(task.leadKeys())
                    || needed.concerns().stream().anyMatch(c -> !c.set())) {
                continue;
            }
            Programme.Texts words = programme.words(needed);
            boolean gives = Vocabulary.find(words.title(), 0, 6, Vocabulary.of("supply")) >= 0;
            boolean into = Vocabulary.find(words.title(), 0, words.title().size(), Vocabulary.of("own-database")) >= 0
                    || Vocabulary.find(words.product(), 0, words.product().size(), Vocabulary.of("own-database")) >= 0;
            int at = words.title().find(subject, 0, words.title().size());
            if (gives && into && at >= 0) {
                var run = new Run(at, at + subject.size());
                proposals.add(
                        task,
                        needed,
                        0.75,
                        List.of(builder.concern().name(), Proposals.printed(needed, words.title(), run)),
                        builder.concern().place(),
                        Proposals.place(needed, words.title(), run));
            }
        }
    }

    /** "Cơ sở dữ liệu quốc gia về an sinh xã hội" → an sinh xã hội. */
    private static List<String> subject(String name) {
        Phrase words = Phrase.of(name, 0);
        int from = 0;
        for (int length = 1; length > 0; from += length) {
            length = Vocabulary.at(words, from, KIND_WORDS);
        }
        return words.words(from, words.size());
    }

    private static final List<List<String>> KIND_WORDS = Vocabulary.of("database-kind");
}
