package vn.daumoi.analysis.ui;

import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.daumoi.analysis.Blockers;
import vn.daumoi.analysis.PlanTask;
import vn.daumoi.graph.CsvTable;

/** The table of an answer as a file: a row for every task under every agency, as on the screen. */
final class BlockersCsv {

    private BlockersCsv() {}

    static Anchor link(Blockers found, PlanWords words) {
        return CsvLink.of(
                "daumoi-blockers.csv",
                Stream.of(
                                "agency",
                                "code",
                                "title",
                                "deadline",
                                "state",
                                "daysOverdue",
                                "ready",
                                "goal",
                                "choke",
                                "key")
                        .map(column -> words.say("blockers.csv." + column)),
                table -> rows(found, words, table));
    }

    private static void rows(Blockers found, PlanWords words, CsvTable table) {
        Set<String> goal = keys(found.goal());
        Set<String> chokes = keys(found.chokePoints());
        found.agencies()
                .forEach(agency -> agency.openTasks()
                        .forEach(task -> row(table, words, words.agency(agency.agency()), task, goal, chokes)));
        BlockersGrid.passed(found).forEach(task -> row(table, words, words.leads(task), task, goal, chokes));
    }

    private static void row(
            CsvTable table, PlanWords words, String agency, PlanTask task, Set<String> goal, Set<String> chokes) {
        table.row(Stream.of(
                agency,
                task.code(),
                task.title(),
                words.deadline(task),
                words.state(task),
                String.valueOf(task.daysOverdue()),
                words.say(task.ready() ? "plan.yes" : "plan.no"),
                words.say(goal.contains(task.key()) ? "plan.yes" : "plan.no"),
                words.say(chokes.contains(task.key()) ? "plan.yes" : "plan.no"),
                task.key()));
    }

    private static Set<String> keys(List<PlanTask> tasks) {
        return tasks.stream().map(PlanTask::key).collect(Collectors.toSet());
    }
}
