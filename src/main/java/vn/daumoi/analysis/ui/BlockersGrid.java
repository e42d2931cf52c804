package vn.daumoi.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.treegrid.TreeGrid;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.daumoi.analysis.Blockers;
import vn.daumoi.analysis.Blockers.BlockingAgency;
import vn.daumoi.analysis.PlanTask;
import vn.daumoi.shell.CardColumn;

/** The agencies that hold up a goal, each with its tasks below it; and below all, the tasks that hold up nothing any more. */
final class BlockersGrid extends TreeGrid<BlockersGrid.Row> {

    private final List<Row> groups = new ArrayList<>();

    /** A group, or a task in it. Not a record: a task of two leads stands in two rows. */
    static final class Row {

        private final @Nullable BlockingAgency agency;
        private final @Nullable PlanTask task;
        private final List<Row> tasks;

        private Row(@Nullable BlockingAgency agency, @Nullable PlanTask task, List<PlanTask> tasks) {
            this.agency = agency;
            this.task = task;
            this.tasks =
                    tasks.stream().map(each -> new Row(null, each, List.of())).toList();
        }

        /** Null for a task, and for the group of what is passed. */
        @Nullable
        BlockingAgency agency() {
            return agency;
        }

        /** Null for a group. */
        @Nullable
        PlanTask task() {
            return task;
        }

        /** Keys of the tasks it stands for. */
        List<String> keys() {
            return task == null
                    ? tasks.stream().flatMap(row -> row.keys().stream()).toList()
                    : List.of(task.key());
        }
    }

    BlockersGrid(Blockers found) {
        found.agencies().forEach(agency -> groups.add(new Row(agency, null, agency.openTasks())));
        List<PlanTask> passed = passed(found);
        if (!passed.isEmpty()) {
            groups.add(new Row(null, null, passed));
        }
        addClassName("blockers-grid");
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT, GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.SINGLE);
        ((GridSingleSelectionModel<Row>) getSelectionModel()).setDeselectAllowed(false);
        getElement().setAttribute("aria-label", getTranslation("blockers.agencies"));
        addComponentHierarchyColumn(row -> row.task() == null ? group(row) : PlanLinks.task(row.task()))
                .setHeader(getTranslation("blockers.agencyAndTasks"))
                .setFlexGrow(1)
                .setWidth("12rem");
        CardColumn.onlyWide(
                this,
                List.of(
                        figure("blockers.open", BlockingAgency::open),
                        figure("blockers.ready", BlockingAgency::readyCount),
                        figure("blockers.overdue", BlockingAgency::overdue)));
        setItems(groups, row -> row.tasks);
    }

    /** What holds up nothing: passed on the way, or a goal already reached. */
    static List<PlanTask> passed(Blockers found) {
        var seen = new HashSet<String>();
        return Stream.concat(found.goal().stream().filter(task -> !task.open()), found.passed().stream())
                .filter(task -> seen.add(task.key()))
                .toList();
    }

    /** Keys of all tasks in it, each once. */
    Set<String> keys() {
        var keys = new HashSet<String>();
        groups.forEach(group -> keys.addAll(group.keys()));
        return keys;
    }

    /** Points out the task where it stands first. */
    void point(String taskKey) {
        for (Row group : groups) {
            for (Row row : group.tasks) {
                if (row.keys().contains(taskKey)) {
                    expand(group);
                    select(row);
                    return;
                }
            }
        }
    }

    /** Opens an agency and points it out; null for the tasks nobody leads. */
    void point(@Nullable BlockingAgency agency) {
        groups.stream()
                .filter(row -> Objects.equals(row.agency(), agency))
                .findFirst()
                .ifPresent(row -> {
                    expand(row);
                    select(row);
                });
    }

    private Column<Row> figure(String header, ToIntFunction<BlockingAgency> figure) {
        return addColumn(row -> row.agency() == null ? "" : figure.applyAsInt(row.agency()))
                .setHeader(getTranslation(header))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("4.7rem")
                .setFlexGrow(0);
    }

    private Component group(Row row) {
        if (row.agency() == null) {
            return new Span(getTranslation("blockers.passed", row.tasks.size()));
        }
        PlanWords words = PlanWords.here();
        BlockingAgency agency = row.agency();
        var line = new Div(PlanLinks.agency(agency.agency()));
        line.setClassName("blocking-agency");
        var sum = new Span(words.say("blockers.sum", agency.open(), agency.readyCount(), agency.overdue()));
        sum.setClassName("hit-detail only-narrow-text");
        line.add(sum);
        PlanTask oldest = agency.oldestOverdue();
        if (oldest != null) {
            var late = new Span(words.say("blockers.oldest", oldest.code(), oldest.daysOverdue()));
            late.setClassName("hit-detail");
            line.add(late);
        }
        return line;
    }
}
