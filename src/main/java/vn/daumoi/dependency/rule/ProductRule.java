package vn.daumoi.dependency.rule;

import java.util.List;
import vn.daumoi.dependency.rule.Phrase.Common;

/**
 * Product: what one task makes is what another takes. Either a task says what it is done for, and another delivers just that; or
 * a task takes up, by a verb of using, what is another's product.
 */
final class ProductRule implements Rule {

    @Override
    public String name() {
        return "product";
    }

    @Override
    public List<Proposal> propose(Programme programme) {
        var proposals = new Proposals(name());
        for (List<TaskFacts> document : programme.comparable()) {
            for (TaskFacts maker : document) {
                for (TaskFacts taker : programme.related(maker)) {
                    if (programme.canBeNeeded(maker, taker) && programme.canWait(taker)) {
                        doneFor(programme, maker, taker, proposals);
                        takes(programme, maker, taker, proposals);
                    }
                }
            }
        }
        return proposals.all();
    }

    /** "… để thực hiện dịch vụ công X", and another task's product is the service X. */
    private static void doneFor(Programme programme, TaskFacts maker, TaskFacts taker, Proposals proposals) {
        Phrase title = programme.words(maker).title();
        Phrase product = programme.words(taker).product();
        for (Common common : product.common(title)) {
            double weight = programme.weight(taker, product, common.here());
            int from = common.there().from();
            int purpose =
                    Vocabulary.find(title, Math.max(title.clauseStart(from), from - 8), from, Vocabulary.of("purpose"));
            if (weight >= 6 && purpose >= 0 && common.here().from() <= 4) {
                proposals.add(
                        taker,
                        maker,
                        0.85,
                        List.of(Proposals.printed(maker, title, common.there())),
                        Proposals.place(taker, product, common.here()),
                        Proposals.place(maker, title, common.there()));
            }
        }
    }

    /** The head of a product, taken up by a verb of using in another task that does not itself make it. */
    private static void takes(Programme programme, TaskFacts maker, TaskFacts taker, Proposals proposals) {
        Phrase product = programme.words(maker).product();
        Phrase title = programme.words(taker).title();
        Phrase own = programme.words(taker).product();
        for (Common common : title.common(product)) {
            int from = common.here().from();
            boolean head = common.there().from() <= 2;
            double weight = programme.weight(taker, title, common.here());
            if (!head
                    || weight < 6
                    || own.contains(title.words(from, common.here().to()))) {
                continue;
            }
            int verb =
                    Vocabulary.find(title, Math.max(title.clauseStart(from), from - 6), from, Vocabulary.of("consume"));
            boolean alsoMakes = title.clauseStart(from) == 0 && from <= 2;
            if (verb >= 0 && !alsoMakes) {
                proposals.add(
                        taker,
                        maker,
                        0.7,
                        List.of(Proposals.printed(maker, product, common.there())),
                        Proposals.place(taker, title, common.here()),
                        Proposals.place(maker, product, common.there()));
            }
        }
    }
}
