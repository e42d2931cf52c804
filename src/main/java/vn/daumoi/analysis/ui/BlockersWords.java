package vn.daumoi.analysis.ui;

import vn.daumoi.analysis.Blockers;
import vn.daumoi.analysis.Blockers.BlockingAgency;
import vn.daumoi.analysis.PlanTask;

/** What was asked, and the answer in a sentence. */
final class BlockersWords {

    private BlockersWords() {}

    /** "Cơ sở dữ liệu đất đai ↔ Cơ sở dữ liệu dân cư", or the task. */
    static String title(Blockers found, PlanWords words) {
        if (found.database() == null) {
            return found.goal().isEmpty() ? "" : PlanWords.name(found.goal().getFirst());
        }
        return found.database().name()
                + " ↔ "
                + (found.with() == null
                        ? words.say("blockers.anything")
                        : found.with().name());
    }

    static String sentence(Blockers found, PlanWords words) {
        if (found.goal().isEmpty()) {
            return words.say("blockers.sentence.nobody");
        }
        if (found.open() == 0) {
            return words.say("blockers.sentence.free", found.goal().size());
        }
        String sentence = words.say(
                "blockers.sentence", found.open(), found.agencyCount().total(), found.ready(), found.overdue());
        return found.agencies().isEmpty()
                ? sentence
                : sentence + " " + first(found.agencies().getFirst(), words);
    }

    private static String first(BlockingAgency agency, PlanWords words) {
        String holds =
                words.say("blockers.sentence.first", words.agency(agency.agency()), agency.open(), agency.readyCount());
        PlanTask oldest = agency.oldestOverdue();
        return oldest == null
                ? holds + "."
                : holds + "; " + words.say("blockers.sentence.oldest", oldest.code(), oldest.daysOverdue());
    }
}
