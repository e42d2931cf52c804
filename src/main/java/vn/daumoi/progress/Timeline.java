package vn.daumoi.progress;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.daumoi.graph.DeadlineKind;
import vn.daumoi.graph.Listing;
import vn.daumoi.graph.TaskStatus;

/**
 * Tasks over time. What cannot be drawn on it is counted, never left out in silence.
 *
 * @param from first and {@code to} last day of what is shown; null where nothing has a date
 * @param groups in the order of their names, what belongs to none last; a task can be in several
 * @param tasks each once, the earliest due first
 * @param counts how the tasks that pass the filter add up
 * @param hiddenBy of all tasks there are
 */
public record Timeline(
        LocalDate asOf,
        Grouping by,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<Group> groups,
        List<Item> tasks,
        Counts counts,
        long total,
        List<Listing.Hidden> hiddenBy) {

    /** What the rows are gathered under. */
    public enum Grouping {
        LEAD,
        DATABASE
    }

    /**
     * @param dated drawn from a day to a day, or to one day
     * @param openEnded drawn without an end: ongoing, recurring, begun by a date
     * @param conditional in a lane of their own: "khi có …"
     * @param undated without any date: listed, not drawn
     */
    public record Counts(int dated, int openEnded, int conditional, int undated) {}

    /** @param key of the agency or database; empty for tasks that have none */
    public record Group(String key, String name, List<String> tasks) {}

    /** How a task is drawn. */
    public enum Lane {
        DATED,
        OPEN_ENDED,
        CONDITIONAL,
        UNDATED
    }

    /** What is said of a task at a glance, as of the day. */
    public enum State {
        DONE,
        CANCELLED,
        OVERDUE,
        /** Open, and due within thirty days. */
        DUE_SOON,
        OPEN
    }

    /**
     * @param start the deadline's first day, or the day the document that ordered the task was issued; null where neither is known
     * @param end the deadline's last day, or null
     * @param condition what a conditional task waits for: the document's number, or the printed words
     * @param reports up to the day, the earliest first
     * @param needs keys of the tasks it waits for, rejected dependencies apart
     */
    public record Item(
            String key,
            String code,
            String title,
            DeadlineKind kind,
            Lane lane,
            State state,
            TaskStatus status,
            @Nullable Integer percent,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            String deadline,
            String condition,
            List<Mark> reports,
            List<String> needs) {

        /** Whether anything of it lies in a stretch of time; what has no dates lies in every one. */
        boolean within(@Nullable LocalDate from, @Nullable LocalDate to) {
            if (lane == Lane.CONDITIONAL || lane == Lane.UNDATED) {
                return true;
            }
            LocalDate first = start == null ? end : start;
            boolean begins = to == null || first == null || !first.isAfter(to);
            boolean ends = from == null || lane == Lane.OPEN_ENDED || end == null || !end.isBefore(from);
            return begins && ends;
        }
    }

    /** A report on the line of its task. */
    public record Mark(
            LocalDate on, TaskStatus status, @Nullable Integer percent) {}
}
