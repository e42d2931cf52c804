package vn.daumoi.analysis.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.daumoi.analysis.Blockers;
import vn.daumoi.analysis.Blockers.BlockingAgency;
import vn.daumoi.analysis.PlanTask;
import vn.daumoi.catalog.Evidence;
import vn.daumoi.shell.Formats;

/** A letter to an agency: what is asked of it, why, by when, and where it is written. Plain text, to be copied. */
final class Letter {

    private final Blockers found;
    private final BlockingAgency agency;
    private final Passages passages;
    private final PlanWords words;

    private Letter(Blockers found, BlockingAgency agency, Passages passages, PlanWords words) {
        this.found = found;
        this.agency = agency;
        this.passages = passages;
        this.words = words;
    }

    static String of(Blockers found, BlockingAgency agency, Passages passages, Locale locale) {
        return new Letter(found, agency, passages, new PlanWords(locale)).text();
    }

    private String text() {
        String asOf = Formats.date(found.basis().basis().asOf(), words.locale());
        String goal = found.database() != null && found.with() != null
                ? words.say(
                        "letter.integration",
                        found.database().name(),
                        found.with().name())
                : BlockersWords.title(found, words);
        List<PlanTask> waiting =
                agency.openTasks().stream().filter(task -> !task.ready()).toList();
        var text = new StringBuilder();
        text.append(words.say("letter.to", words.agency(agency.agency()))).append("\n\n");
        text.append(words.say("letter.subject", goal)).append("\n\n");
        text.append(words.say("letter.why", goal, agency.open(), asOf)).append('\n');
        part(text, "letter.ready", agency.ready());
        part(text, "letter.waiting", waiting);
        int listed = agency.openTasks().size();
        if (listed < agency.open()) {
            text.append('\n')
                    .append(words.say("letter.more", listed, agency.open()))
                    .append('\n');
        }
        if (agency.chain().size() > 1) {
            text.append('\n').append(words.say("letter.chain")).append('\n');
            text.append(agency.chain().stream()
                    .map(step ->
                            "  " + step.task().code() + " " + step.task().title() + " – " + words.leads(step.task()))
                    .collect(Collectors.joining("\n  ↓\n")));
            text.append('\n');
        }
        text.append('\n').append(words.say("letter.end")).append('\n');
        return text.toString();
    }

    private void part(StringBuilder text, String heading, List<PlanTask> tasks) {
        if (tasks.isEmpty()) {
            return;
        }
        text.append('\n').append(words.say(heading, tasks.size())).append('\n');
        int number = 1;
        for (PlanTask task : tasks) {
            text.append(number++).append(". ").append(PlanWords.name(task)).append('\n');
            text.append("   ").append(words.say("letter.deadline", words.deadline(task)));
            if (task.overdue()) {
                text.append(" (")
                        .append(words.say("plan.overdue", task.daysOverdue()))
                        .append(')');
            }
            text.append('\n');
            Evidence evidence = passages.ofTask(task.key());
            if (evidence != null) {
                text.append("   ").append(place(evidence)).append('\n');
            }
        }
    }

    private String place(Evidence evidence) {
        String where = evidence.page() > 1
                ? words.say("letter.page", evidence.documentNumber(), evidence.page())
                : evidence.documentNumber();
        String quoted = evidence.text().replace('\t', ' ').strip();
        return words.say("letter.evidence", where, quoted.length() > 300 ? quoted.substring(0, 299) + "…" : quoted);
    }
}
