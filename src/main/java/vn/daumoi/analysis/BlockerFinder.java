package vn.daumoi.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.daumoi.analysis.Blockers.BlockingAgency;
import vn.daumoi.analysis.algorithm.ChokePoints;
import vn.daumoi.analysis.algorithm.Links;
import vn.daumoi.analysis.algorithm.Reach;

/** One answer to who holds up some tasks. */
final class BlockerFinder {

    /** Where not everything can be listed, so many agencies share the list. */
    private static final int AGENCIES = 50;

    private final PlanView view;
    private final Plan plan;
    private final int[] goal;
    private final int limit;
    private final Reach reach;
    private final int[] blockers;

    BlockerFinder(PlanView view, int[] goal, int limit) {
        this.view = view;
        this.plan = view.plan();
        this.goal = goal;
        this.limit = limit;
        this.reach = Reach.along(view.waits().needs(), goal);
        this.blockers = Arrays.stream(reach.reached())
                .filter(task -> view.blocking()[task])
                .toArray();
    }

    /** What an agency holds up, in numbers; the agency's number is that of the last one plus one where nobody leads. */
    private record Share(int agency, int open, int ready, int overdue, int readyOverdue, int oldestDue) {}

    /** An agency's tasks that are listed, those to begin with first. */
    private record Listed(Share share, int[] tasks) {}

    Blockers answer(Blockers.GoalKind kind, @Nullable DatabaseRef database, @Nullable DatabaseRef with, Proofs proofs) {
        List<Share> shares = shares();
        boolean whole = blockers.length <= limit;
        List<Listed> listed = listed(whole ? shares : shares.subList(0, Math.min(AGENCIES, shares.size())), whole);
        List<int[]> chains =
                listed.stream().map(l -> reach.wayBack(l.tasks()[0])).toList();
        Map<Proofs.Pair, Dependency> reasons = proofs.of(plan, chains);
        List<BlockingAgency> agencies = IntStream.range(0, listed.size())
                .mapToObj(i -> agency(listed.get(i), Proofs.steps(view, chains.get(i), reasons)))
                .toList();
        int[] chokes = Arrays.stream(
                        ChokePoints.of(view.waits().needs(), goal, task -> view.blocking()[task] && view.ready()[task]))
                .filter(task -> view.blocking()[task])
                .toArray();
        int[] passed = Arrays.stream(passed()).limit(limit).toArray();
        int[] shownTasks = listed.stream()
                .flatMapToInt(l -> Arrays.stream(l.tasks()))
                .distinct()
                .toArray();
        int[] picture = Stream.of(
                        shownTasks,
                        goal,
                        chokes,
                        passed,
                        chains.stream().flatMapToInt(Arrays::stream).toArray())
                .flatMapToInt(Arrays::stream)
                .distinct()
                .toArray();
        return new Blockers(
                kind,
                database,
                with,
                view.tasks(goal),
                agencies,
                view.tasks(chokes),
                view.tasks(passed),
                links(picture),
                blockers.length,
                (int) Arrays.stream(blockers).filter(t -> view.ready()[t]).count(),
                (int) Arrays.stream(blockers)
                        .filter(t -> view.daysOverdue(t) > 0)
                        .count(),
                Shown.limited(blockers.length, shownTasks.length),
                Shown.limited(shares.size(), listed.size()),
                view.basis());
    }

    /** Of every agency that holds up something, ranked. */
    private List<Share> shares() {
        int nobody = plan.nobody();
        var open = new int[nobody + 1];
        var ready = new int[nobody + 1];
        var overdue = new int[nobody + 1];
        var readyOverdue = new int[nobody + 1];
        var oldest = new int[nobody + 1];
        Arrays.fill(oldest, Integer.MAX_VALUE);
        for (int task : blockers) {
            boolean late = view.daysOverdue(task) > 0;
            boolean canAct = view.ready()[task];
            for (int agency : plan.leadsOrNobody(task)) {
                open[agency]++;
                ready[agency] += canAct ? 1 : 0;
                overdue[agency] += late ? 1 : 0;
                readyOverdue[agency] += late && canAct ? 1 : 0;
                oldest[agency] = late ? Math.min(oldest[agency], view.due(task)) : oldest[agency];
            }
        }
        return IntStream.rangeClosed(0, nobody)
                .filter(a -> open[a] > 0)
                .mapToObj(a -> new Share(a, open[a], ready[a], overdue[a], readyOverdue[a], oldest[a]))
                // agencies are numbered by name
                .sorted(Comparator.comparingInt(Share::readyOverdue)
                        .thenComparingInt(Share::ready)
                        .thenComparingInt(Share::open)
                        .reversed()
                        .thenComparingInt(Share::oldestDue)
                        .thenComparingInt(Share::agency))
                .toList();
    }

    private List<Listed> listed(List<Share> shares, boolean whole) {
        var of = new Growing[plan.nobody() + 1];
        shares.forEach(share -> of[share.agency()] = new Growing());
        for (int task : blockers) {
            for (int agency : plan.leadsOrNobody(task)) {
                if (of[agency] != null) {
                    of[agency].add(task);
                }
            }
        }
        int each = whole ? Integer.MAX_VALUE : Math.max(1, limit / shares.size());
        return shares.stream()
                .map(share -> new Listed(share, first(of[share.agency()].toArray(), each)))
                .toList();
    }

    /** Ready before blocked, then by deadline, those without one last, then in the order of the documents. */
    private int[] first(int[] tasks, int most) {
        // packed into one number each: half a million tasks of one agency are sorted in a tenth of the time
        return Arrays.stream(tasks)
                .mapToLong(task -> {
                    long blocked = view.ready()[task] ? 0 : 1;
                    long due = view.due(task) == Plan.NONE ? (1L << 32) - 1 : view.due(task) + (1L << 31);
                    return blocked << 62 | due << 30 | task;
                })
                .sorted()
                .limit(most)
                .mapToInt(packed -> (int) (packed & (1 << 30) - 1))
                .toArray();
    }

    private BlockingAgency agency(Listed listed, List<Step> chain) {
        Share share = listed.share();
        List<PlanTask> tasks = view.tasks(listed.tasks());
        return new BlockingAgency(
                plan.agencyRef(share.agency()),
                tasks,
                tasks.stream().filter(PlanTask::ready).toList(),
                share.overdue() == 0 ? null : oldestOverdue(share),
                chain,
                share.open(),
                share.ready(),
                share.overdue());
    }

    private @Nullable PlanTask oldestOverdue(Share share) {
        return Arrays.stream(blockers)
                .filter(task -> view.due(task) == share.oldestDue())
                .filter(task -> Arrays.stream(plan.leadsOrNobody(task)).anyMatch(a -> a == share.agency()))
                .sorted()
                .mapToObj(view::task)
                .findFirst()
                .orElse(null);
    }

    /** Tasks that hold up nothing themselves, but wait for some that do. */
    private int[] passed() {
        if (blockers.length == reach.reached().length) {
            return new int[0];
        }
        Links neededBy = view.waits().neededBy();
        var above = new boolean[view.size()];
        var stack = new Growing();
        Arrays.stream(blockers).forEach(stack::add);
        for (int at = 0; at < stack.count(); at++) {
            int task = stack.get(at);
            for (int i = neededBy.from()[task]; i < neededBy.from()[task + 1]; i++) {
                int waiting = neededBy.others()[i];
                if (reach.has(waiting) && !above[waiting] && !view.blocking()[waiting]) {
                    above[waiting] = true;
                    stack.add(waiting);
                }
            }
        }
        return Arrays.stream(reach.reached())
                .filter(task -> above[task] && reach.via()[task] >= 0)
                .toArray();
    }

    private List<Blockers.Link> links(int[] picture) {
        var in = new boolean[view.size()];
        for (int task : picture) {
            in[task] = true;
        }
        var links = new ArrayList<Blockers.Link>();
        Links needs = view.waits().needs();
        KeyIndex keys = plan.tasks().keys();
        for (int task : picture) {
            for (int i = needs.from()[task]; i < needs.from()[task + 1]; i++) {
                if (in[needs.others()[i]]) {
                    links.add(new Blockers.Link(
                            keys.key(task), keys.key(needs.others()[i]), view.confirmed(task, needs.others()[i])));
                }
            }
        }
        return List.copyOf(links);
    }
}
