package vn.daumoi.dependency.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what one rule finds: of several reasons for one pair, the strongest. */
final class Proposals {

    private final String rule;
    private final Map<String, Proposal> found = new LinkedHashMap<>();

    Proposals(String rule) {
        this.rule = rule;
    }

    void add(
            TaskFacts task,
            TaskFacts needed,
            double confidence,
            List<String> about,
            Proposal.Place words,
            Proposal.Place neededWords) {
        var proposal = new Proposal(
                task.key(), needed.key(), rule, Math.round(confidence * 100) / 100.0, about, words, neededWords);
        found.merge(task.key() + '\n' + needed.key(), proposal, (a, b) -> a.confidence() >= b.confidence() ? a : b);
    }

    List<Proposal> all() {
        return new ArrayList<>(found.values());
    }

    /** The words of a run, in the row of the task. */
    static Proposal.Place place(TaskFacts task, Phrase phrase, Phrase.Run run) {
        return new Proposal.Place(task.row().key(), phrase.start(run.from()), phrase.end(run.to() - 1));
    }

    /** The words of a run as printed. */
    static String printed(TaskFacts task, Phrase phrase, Phrase.Run run) {
        return task.row()
                .text()
                .substring(phrase.start(run.from()), phrase.end(run.to() - 1))
                .replaceAll("\\s+", " ");
    }

    static Proposal.Place title(TaskFacts task) {
        return new Proposal.Place(
                task.row().key(), task.title().start(), task.title().end());
    }
}
