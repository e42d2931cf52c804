package vn.daumoi.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.daumoi.analysis.algorithm.Components;
import vn.daumoi.analysis.algorithm.DateConflicts;
import vn.daumoi.analysis.algorithm.DateRepair;
import vn.daumoi.analysis.algorithm.Links;
import vn.daumoi.analysis.algorithm.Projection;
import vn.daumoi.analysis.algorithm.Waits;
import vn.daumoi.graph.DeadlineKind;
import vn.daumoi.graph.Listing;
import vn.daumoi.graph.TaskStatus;

/** A plan as of a day, with the dependencies that count. What takes long to make is made when it is first asked for. */
final class PlanView {

    private static final DeadlineKind[] KINDS = DeadlineKind.values();
    private static final TaskStatus[] STATUSES = TaskStatus.values();

    /** Beyond so many pairs of contradicting dates, a repair is no longer proven to be the smallest. */
    private static final int MOST_PAIRS = 300_000;

    private final Plan plan;
    private final UsedBasis basis;
    private final int asOf;
    private final Waits waits;
    private final byte[] statuses;
    private final boolean[] open;
    private final boolean[] blocking;
    private final boolean[] ready;
    private @Nullable Waits active;
    private @Nullable Components activeKnots;
    private @Nullable Projection projection;
    private @Nullable Figures figures;
    private @Nullable DateConflicts dateConflicts;
    private @Nullable DateRepair repair;
    private long @Nullable [] confirmed;

    PlanView(Plan plan, Basis basis) {
        this.plan = plan;
        this.asOf = (int) Math.clamp(basis.asOf().toEpochDay(), -PlanReader.FAR, PlanReader.FAR);
        int tasks = plan.size();
        this.statuses = new byte[tasks];
        this.open = new boolean[tasks];
        this.blocking = new boolean[tasks];
        for (int task = 0; task < tasks; task++) {
            TaskStatus status = status(plan, task, asOf);
            statuses[task] = (byte) status.ordinal();
            open[task] = status.open();
            blocking[task] = open[task] && !(status == TaskStatus.IN_PROGRESS && endless(plan, task));
        }
        var hidden = new int[3];
        this.waits = waits(plan, basis, hidden);
        Links needs = waits.needs();
        this.ready = open.clone();
        for (int task = 0; task < tasks; task++) {
            for (int i = needs.from()[task]; ready[task] && i < needs.from()[task + 1]; i++) {
                ready[task] = !blocking[needs.others()[i]];
            }
        }
        this.basis = used(plan, basis, needs.count(), hidden);
    }

    Plan plan() {
        return plan;
    }

    UsedBasis basis() {
        return basis;
    }

    /** Which task waits for which, whatever their status. */
    Waits waits() {
        return waits;
    }

    /** Neither done nor cancelled. */
    boolean[] open() {
        return open;
    }

    /** Open, and no ongoing or recurring task in progress: such a one never ends, and holds up nothing once it runs. */
    boolean[] blocking() {
        return blocking;
    }

    /** Open, and no task directly before it is blocking. */
    boolean[] ready() {
        return ready;
    }

    /** Whether a person has confirmed that one task waits for another. */
    synchronized boolean confirmed(int waiting, int needed) {
        long[] known = confirmed;
        if (known == null) {
            Plan.Dependencies all = plan.dependencies();
            known = IntStream.range(0, all.waiting().length)
                    .filter(i -> all.states()[i] == Basis.State.CONFIRMED.ordinal())
                    .mapToLong(i -> pair(all.waiting()[i], all.needed()[i]))
                    .sorted()
                    .toArray();
            confirmed = known;
        }
        return Arrays.binarySearch(known, pair(waiting, needed)) >= 0;
    }

    private static long pair(int waiting, int needed) {
        return ((long) waiting << Integer.SIZE) | needed;
    }

    /** Which open task waits for which task that is blocking. */
    synchronized Waits active() {
        Waits known = active;
        if (known == null) {
            int[] waiting = waits.needs().owners();
            int[] needed = waits.needs().others();
            int[] kept = IntStream.range(0, waiting.length)
                    .filter(i -> open[waiting[i]] && blocking[needed[i]])
                    .toArray();
            known = Waits.of(
                    size(),
                    Arrays.stream(kept).map(i -> waiting[i]).toArray(),
                    Arrays.stream(kept).map(i -> needed[i]).toArray(),
                    Arrays.stream(kept).map(i -> waits.lags()[i]).toArray());
            active = known;
        }
        return known;
    }

    /** Which open tasks wait for each other. */
    synchronized Components activeKnots() {
        Components known = activeKnots;
        if (known == null) {
            known = Components.of(active().needs());
            activeKnots = known;
        }
        return known;
    }

    /** When each open task ends as planned. */
    synchronized Projection projection() {
        Projection known = projection;
        if (known == null) {
            known = Projection.of(active(), activeKnots(), planned());
            projection = known;
        }
        return known;
    }

    /** What the bottlenecks are told by. */
    synchronized Figures figures() {
        Figures known = figures;
        if (known == null) {
            known = Figures.of(this);
            figures = known;
        }
        return known;
    }

    /** Which open tasks are due before something they wait for. */
    synchronized DateConflicts dateConflicts() {
        DateConflicts known = dateConflicts;
        if (known == null) {
            known = DateConflicts.of(
                    active(), activeKnots(), planned(), projection().end(), MOST_PAIRS);
            dateConflicts = known;
        }
        return known;
    }

    /** The fewest deadlines to change so that none is. */
    synchronized DateRepair repair() {
        DateRepair known = repair;
        if (known == null) {
            known = DateRepair.of(active(), activeKnots(), planned(), dateConflicts());
            repair = known;
        }
        return known;
    }

    /** The deadlines of open tasks; what is closed has none any more. */
    int[] planned() {
        int[] planned = plan.tasks().due().clone();
        for (int task = 0; task < planned.length; task++) {
            planned[task] = open[task] ? planned[task] : Plan.NONE;
        }
        return planned;
    }

    private static TaskStatus status(Plan plan, int task, int asOf) {
        Links reports = plan.reports();
        for (int i = reports.from()[task + 1] - 1; i >= reports.from()[task]; i--) {
            if (reports.others()[i] <= asOf) {
                return STATUSES[plan.reported()[i]];
            }
        }
        return TaskStatus.NOT_REPORTED;
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
                STATUSES[statuses[task]].name(),
                open[task],
                ready[task],
                daysOverdue(task),
                Arrays.stream(plan.leadsOf(task))
                        .mapToObj(plan.agencies().refs()::get)
                        .toList());
    }

    List<PlanTask> tasks(int[] tasks) {
        return Arrays.stream(tasks).mapToObj(this::task).toList();
    }

    static @Nullable LocalDate day(int day) {
        return day == Plan.NONE ? null : LocalDate.ofEpochDay(day);
    }
}
