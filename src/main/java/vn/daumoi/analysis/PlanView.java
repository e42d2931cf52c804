package vn.daumoi.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.daumoi.analysis.algorithm.Links;
import vn.daumoi.analysis.algorithm.Waits;
import vn.daumoi.graph.DeadlineKind;
import vn.daumoi.graph.Listing;

/**
 * A plan as of a day, with the dependencies that count.
 *
 * @param asOf the day, as days since 1970
 * @param statuses of each task, as ordinals of {@link Status}
 * @param open neither done nor cancelled
 * @param blocking open, and no ongoing or recurring task in progress: such a one never ends, and holds up nothing once it runs
 * @param ready open, and no task directly before it is blocking
 */
record PlanView(
        Plan plan,
        UsedBasis basis,
        int asOf,
        Waits waits,
        byte[] statuses,
        boolean[] open,
        boolean[] blocking,
        boolean[] ready) {

    private static final DeadlineKind[] KINDS = DeadlineKind.values();

    static PlanView of(Plan plan, Basis basis) {
        int asOf = (int) Math.clamp(basis.asOf().toEpochDay(), -PlanReader.FAR, PlanReader.FAR);
        int tasks = plan.size();
        var statuses = new byte[tasks];
        var open = new boolean[tasks];
        var blocking = new boolean[tasks];
        for (int task = 0; task < tasks; task++) {
            Status status = status(plan, task, asOf);
            statuses[task] = (byte) status.ordinal();
            open[task] = !status.closed();
            blocking[task] = open[task] && !(status == Status.IN_PROGRESS && endless(plan, task));
        }
        var hidden = new int[3];
        Waits waits = waits(plan, basis, hidden);
        Links needs = waits.needs();
        boolean[] ready = open.clone();
        for (int task = 0; task < tasks; task++) {
            for (int i = needs.from()[task]; ready[task] && i < needs.from()[task + 1]; i++) {
                ready[task] = !blocking[needs.others()[i]];
            }
        }
        return new PlanView(
                plan, used(plan, basis, needs.count(), hidden), asOf, waits, statuses, open, blocking, ready);
    }

    private static Status status(Plan plan, int task, int asOf) {
        Links reports = plan.reports();
        for (int i = reports.from()[task + 1] - 1; i >= reports.from()[task]; i--) {
            if (reports.others()[i] <= asOf) {
                return Status.at(plan.reported()[i]);
            }
        }
        return Status.NOT_REPORTED;
    }

    private static boolean endless(Plan plan, int task) {
        DeadlineKind kind = KINDS[plan.tasks().kinds()[task]];
        return kind == DeadlineKind.ONGOING || kind == DeadlineKind.RECURRING;
    }

    /** @param hidden is told how many were rejected, in a state not asked for, or below the floor */
    private static Waits waits(Plan plan, Basis basis, int[] hidden) {
        Plan.Dependencies all = plan.dependencies();
        int count = all.waiting().length;
        boolean[] states = {
            basis.states().contains(Basis.State.PROPOSED), basis.states().contains(Basis.State.CONFIRMED)
        };
        var waiting = new int[count];
        var needed = new int[count];
        var lags = new int[count];
        int used = 0;
        for (int i = 0; i < count; i++) {
            byte state = all.states()[i];
            if (state > 1) {
                hidden[0]++;
            } else if (!states[state]) {
                hidden[1]++;
            } else if (state == 0 && all.confidences()[i] < (float) basis.minConfidence()) {
                hidden[2]++;
            } else {
                waiting[used] = all.waiting()[i];
                needed[used] = all.needed()[i];
                lags[used++] = all.lags()[i];
            }
        }
        return Waits.of(
                plan.size(), Arrays.copyOf(waiting, used), Arrays.copyOf(needed, used), Arrays.copyOf(lags, used));
    }

    private static UsedBasis used(Plan plan, Basis basis, int used, int[] hidden) {
        var hiddenBy = new ArrayList<Listing.Hidden>();
        String[] reasons = {"rejected", "state", "confidence"};
        for (int i = 0; i < reasons.length; i++) {
            if (hidden[i] > 0) {
                hiddenBy.add(new Listing.Hidden(reasons[i], hidden[i]));
            }
        }
        return new UsedBasis(basis, plan.dependencies().waiting().length, used, List.copyOf(hiddenBy));
    }

    int size() {
        return plan.size();
    }

    int due(int task) {
        return plan.tasks().due()[task];
    }

    /** Days since the deadline of an open task, 0 where it has not passed or there is none. */
    int daysOverdue(int task) {
        int due = due(task);
        return open[task] && due != Plan.NONE && due < asOf ? asOf - due : 0;
    }

    /** A task as answers show it. */
    PlanTask task(int task) {
        Plan.Tasks tasks = plan.tasks();
        return new PlanTask(
                tasks.keys().key(task),
                tasks.codes().get(task),
                tasks.titles().get(task),
                KINDS[tasks.kinds()[task]],
                day(tasks.due()[task]),
                day(tasks.start()[task]),
                Status.at(statuses[task]).name(),
                open[task],
                ready[task],
                daysOverdue(task),
                plan.leadsOf(task));
    }

    List<PlanTask> tasks(int[] tasks) {
        return Arrays.stream(tasks).mapToObj(this::task).toList();
    }

    static @Nullable LocalDate day(int day) {
        return day == Plan.NONE ? null : LocalDate.ofEpochDay(day);
    }
}
