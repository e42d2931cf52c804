package vn.daumoi.dependency.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import vn.daumoi.dependency.rule.Phrase.Common;
import vn.daumoi.dependency.rule.Phrase.Run;

/**
 * Guidance: a task waits for the task that issues the guideline, decree, plan, criteria or funds it needs. The two are matched
 * by their subject: words that both say and few others do.
 */
final class GuidanceRule implements Rule {

    /** Below this weight the shared words may be chance; found by reading the proposals on several documents. */
    private static final double LEAST = 6;

    /** A guideline that seems to guide more of a document than this guides nothing in particular. */
    private static final double SHARE = 0.12;

    /** The least part of a guideline's subject that another task must share. */
    private static final double COVERED = 0.15;

    @Override
    public String name() {
        return "guidance";
    }

    /** What a task issues: the words of its subject. */
    private record Issued(TaskFacts task, List<Part> subject, boolean funding) {}

    private record Part(Phrase phrase, int from, int to, double factor) {}

    private record Match(double weight, Phrase phrase, Run run, Phrase issuedPhrase, Run issuedRun) {}

    @Override
    public List<Proposal> propose(Programme programme) {
        var proposals = new Proposals(name());
        for (List<TaskFacts> document : programme.comparable()) {
            List<Issued> issuing = document.stream()
                    .flatMap(task -> issued(programme, task).stream())
                    .toList();
            for (Issued issued : issuing) {
                guide(programme, issued, document, issuing, proposals);
                implement(programme, issued.task(), document, proposals);
            }
        }
        return proposals.all();
    }

    private static void guide(
            Programme programme, Issued issued, List<TaskFacts> document, List<Issued> issuing, Proposals proposals) {
        record Guided(TaskFacts task, Match match) {}
        var guided = new ArrayList<Guided>();
        for (TaskFacts task : programme.related(issued.task())) {
            if (!programme.canBeNeeded(issued.task(), task)
                    || !programme.canWait(task)
                    || task.endless() && !addresses(programme, issued.task(), task)
                    || twins(programme, task, issued, issuing)) {
                continue;
            }
            match(programme, task, issued).ifPresent(match -> guided.add(new Guided(task, match)));
        }
        if (guided.size() > Math.max(4, document.size() * SHARE)) {
            return;
        }
        for (Guided each : guided) {
            Match match = each.match();
            boolean addressed = addresses(programme, issued.task(), each.task());
            proposals.add(
                    each.task(),
                    issued.task(),
                    Math.min(0.9, 0.6 + (match.weight() - LEAST) / 60 + (addressed ? 0.1 : 0)),
                    List.of(Proposals.printed(issued.task(), match.issuedPhrase(), match.issuedRun())),
                    Proposals.place(each.task(), match.phrase(), match.run()),
                    Proposals.place(issued.task(), match.issuedPhrase(), match.issuedRun()));
        }
    }

    /** The words shared with the subject, each once, must weigh enough and be a good part of it. */
    private static Optional<Match> match(Programme programme, TaskFacts task, Issued issued) {
        Programme.Texts words = programme.words(task);
        var weights = new HashMap<List<String>, Double>();
        var covered = new HashMap<Part, BitSet>();
        Match best = null;
        for (Phrase phrase : List.of(words.title(), words.product())) {
            for (Part part : issued.subject()) {
                for (Common common : phrase.common(part.phrase())) {
                    Run there = common.there();
                    if (there.from() < part.from() || there.to() > part.to()) {
                        continue;
                    }
                    double weight = part.factor()
                            * (issued.funding() && spends(phrase, common.here())
                                    ? Math.max(LEAST, programme.weight(task, phrase, common.here()))
                                    : programme.weight(task, phrase, common.here()));
                    if (weight > 0) {
                        weights.merge(
                                phrase.words(common.here().from(), common.here().to()), weight, Math::max);
                        covered.computeIfAbsent(part, p -> new BitSet()).set(there.from(), there.to());
                        if (best == null || weight > best.weight()) {
                            best = new Match(weight, phrase, common.here(), part.phrase(), there);
                        }
                    }
                }
            }
        }
        double sum = weights.values().stream().mapToDouble(w -> w).sum();
        boolean much = covered.entrySet().stream().anyMatch(c -> share(c.getKey(), c.getValue()) >= COVERED);
        return best == null || sum < LEAST || !much
                ? Optional.empty()
                : Optional.of(new Match(sum, best.phrase(), best.run(), best.issuedPhrase(), best.issuedRun()));
    }

    private static double share(Part part, BitSet covered) {
        int all = 0;
        int there = 0;
        for (int i = part.from(); i < part.to(); i++) {
            if (!Vocabulary.EMPTY.contains(part.phrase().word(i))) {
                all++;
                there += covered.get(i) ? 1 : 0;
            }
        }
        return all == 0 ? 0 : (double) there / all;
    }

    /** "Bố trí kinh phí …": money is the subject itself where a clause begins with it. */
    private static boolean spends(Phrase phrase, Run run) {
        return run.from() - phrase.clauseStart(run.from()) <= 2
                && Vocabulary.find(phrase, run.from(), run.to(), Vocabulary.of("funding")) >= 0;
    }

    /** Two tasks that issue documents on one subject: neither guides the other. And rules do not wait for money. */
    private static boolean twins(Programme programme, TaskFacts task, Issued issued, List<Issued> issuing) {
        return issuing.stream()
                .filter(other -> other.task() == task)
                .anyMatch(other -> issued.funding() && !other.funding()
                        || programme.canBeNeeded(task, issued.task())
                                && match(programme, issued.task(), other).isPresent());
    }

    /** Whether the guideline names those who lead the other task: "hướng dẫn các bộ, ngành, địa phương". */
    private static boolean addresses(Programme programme, TaskFacts issuer, TaskFacts task) {
        Phrase title = programme.words(issuer).title();
        return task.leads().stream().anyMatch(lead -> {
            Phrase name = Phrase.of(lead.name(), 0);
            return title.contains(name.words(0, name.size()));
        });
    }

    /** "Các văn bản quy định chi tiết, hướng dẫn thi hành": whoever works with them waits for the task that issues them. */
    private static void implement(
            Programme programme, TaskFacts issuer, List<TaskFacts> document, Proposals proposals) {
        Phrase title = programme.words(issuer).title();
        int issued = Vocabulary.find(title, 0, Math.min(8, title.size()), Vocabulary.of("implementing"));
        int instrument = Vocabulary.find(title, 0, Math.min(8, title.size()), Vocabulary.of("instrument"));
        if (issued < 0 || instrument < 0 || instrument > issued) {
            return;
        }
        for (TaskFacts task : document) {
            Phrase words = programme.words(task).title();
            int at = Vocabulary.find(words, 2, words.size(), Vocabulary.of("implementing"));
            int documents = Vocabulary.find(words, 0, words.size(), Vocabulary.of("regulations"));
            if (at >= 0 && documents >= 0 && documents < at && programme.canBeNeeded(issuer, task)) {
                Run there = new Run(documents, at + Vocabulary.at(words, at, Vocabulary.of("implementing")));
                Run here = new Run(instrument, issued + Vocabulary.at(title, issued, Vocabulary.of("implementing")));
                proposals.add(
                        task,
                        issuer,
                        0.8,
                        List.of(Proposals.printed(issuer, title, here)),
                        Proposals.place(task, words, there),
                        Proposals.place(issuer, title, here));
            }
        }
    }

    private static Optional<Issued> issued(Programme programme, TaskFacts task) {
        Programme.Texts words = programme.words(task);
        Phrase title = words.title();
        Phrase product = words.product();
        // what everybody is to issue for themselves guides nobody else
        if (task.onlyCollective() || Vocabulary.at(product, 0, Vocabulary.of("orders")) > 0) {
            return Optional.empty();
        }
        var parts = new ArrayList<Part>();
        boolean funding = Vocabulary.find(product, 0, 3, Vocabulary.of("funding")) >= 0;
        boolean byProduct = funding || Vocabulary.find(product, 0, 4, Vocabulary.of("guidance")) >= 0;
        if (byProduct) {
            parts.add(new Part(product, 0, product.size(), 1.5));
        }
        for (int i = 0; i < title.size(); i = title.clauseEnd(i)) {
            int end = title.clauseEnd(i);
            int noun = noun(title, i, end);
            if (noun >= 0) {
                int next = Vocabulary.find(title, noun, end, Vocabulary.of("second-action"));
                parts.add(new Part(title, noun, next < 0 ? end : next, 1));
            } else if (byProduct && i == 0) {
                parts.add(new Part(title, 0, end, 1));
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Issued(task, parts, funding));
    }

    /** Where a document is named that a clause issues — the clause begins with it, or a verb of issuing is right before — or -1. */
    private static int noun(Phrase title, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Vocabulary.at(title, i, GUIDING) > 0
                    && (i - from <= 2
                            || Vocabulary.find(title, Math.max(from, i - 4), i, Vocabulary.of("issues")) >= 0)) {
                return i;
            }
        }
        return -1;
    }

    private static final List<List<String>> GUIDING = java.util.stream.Stream.concat(
                    Vocabulary.of("guidance").stream(), Vocabulary.of("funding").stream())
            .sorted(Comparator.comparingInt((List<String> w) -> w.size()).reversed())
            .toList();
}
