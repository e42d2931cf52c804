package vn.daumoi.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.daumoi.analysis.algorithm.Components;
import vn.daumoi.analysis.algorithm.Projection;

/** One answer to what happens when something is late. */
final class ImpactFinder {

    private final PlanView view;
    private final Plan plan;
    private final Scenario scenario;
    private final int[] sources;
    private final int[] before;
    private final Projection after;
    /** The longest slips first; of equal ones, in the order of the documents. */
    private final int[] slipped;

    /** @throws vn.daumoi.graph.UnknownKeyException where the scenario's key names nothing */
    ImpactFinder(PlanView view, Scenario scenario) {
        this.view = view;
        this.plan = view.plan();
        this.scenario = scenario;
        this.sources = sources();
        this.before = view.projection().end();
        int[] planned = view.planned();
        for (int source : sources) {
            // without a date of its own, it ends with what it waits for
            int own = planned[source] == Plan.NONE ? before[source] : planned[source];
            planned[source] = own == Plan.NONE ? Plan.NONE : own + scenario.slipDays();
        }
        this.after = Projection.of(view.active(), view.activeKnots(), planned);
        this.slipped = IntStream.range(0, plan.size())
                .filter(task -> days(task) > 0)
                // packed into one number each: a million slips are sorted without an object for each
                .mapToLong(task -> (long) -days(task) << 32 | task)
                .sorted()
                .mapToInt(packed -> (int) packed)
                .toArray();
    }

    private int[] sources() {
        String key = scenario.key();
        return switch (scenario.subject()) {
            case TASK -> open(IntStream.of(plan.task(key)));
            case AGENCY -> {
                int agency = plan.agency(key);
                yield open(Arrays.stream(
                        plan.led().others(),
                        plan.led().from()[agency],
                        plan.led().from()[agency + 1]));
            }
            case DATABASE -> {
                int database = plan.database(key);
                yield open(Arrays.stream(
                        plan.concernedBy().others(),
                        plan.concernedBy().from()[database],
                        plan.concernedBy().from()[database + 1]));
            }
        };
    }

    private int[] open(IntStream tasks) {
        return tasks.filter(task -> view.open()[task]).sorted().distinct().toArray();
    }

    int[] slipped() {
        return slipped;
    }

    /** How much later a task ends than planned, in days. */
    int days(int task) {
        return before[task] == Plan.NONE ? 0 : after.end()[task] - before[task];
    }

    LocalDate before(int task) {
        return LocalDate.ofEpochDay(before[task]);
    }

    LocalDate after(int task) {
        return LocalDate.ofEpochDay(after.end()[task]);
    }

    Impact answer(int limit, Proofs proofs) {
        List<Impact.Slip> tasks =
                Arrays.stream(slipped).limit(limit).mapToObj(this::slip).toList();
        Components knots = view.activeKnots();
        return new Impact(
                scenario,
                name(),
                Arrays.stream(sources).limit(limit).mapToObj(view::task).toList(),
                tasks,
                agencies(),
                integrations(),
                chain(proofs),
                Shown.limited(slipped.length, tasks.size()),
                (int) Arrays.stream(sources)
                        .filter(task -> before[task] == Plan.NONE)
                        .count(),
                (int) IntStream.range(0, plan.size())
                        .filter(task -> view.open()[task] && knots.knotted(task))
                        .count(),
                view.basis());
    }

    private Impact.Slip slip(int task) {
        return new Impact.Slip(view.task(task), before(task), after(task), days(task));
    }

    private String name() {
        return switch (scenario.subject()) {
            case TASK -> plan.tasks().titles().get(plan.task(scenario.key()));
            case AGENCY ->
                plan.agencies().refs().get(plan.agency(scenario.key())).name();
            case DATABASE ->
                plan.databases().refs().get(plan.database(scenario.key())).name();
        };
    }

    private List<Impact.TouchedAgency> agencies() {
        var count = new int[plan.nobody() + 1];
        var worst = new int[plan.nobody() + 1];
        for (int task : slipped) {
            for (int agency : plan.leadsOrNobody(task)) {
                if (count[agency]++ == 0) {
                    worst[agency] = task;
                }
            }
        }
        return IntStream.rangeClosed(0, plan.nobody())
                .filter(agency -> count[agency] > 0)
                .mapToObj(agency -> new Impact.TouchedAgency(
                        plan.agencyRef(agency), count[agency], days(worst[agency]), view.task(worst[agency])))
                .sorted(Comparator.comparingInt(Impact.TouchedAgency::days)
                        .thenComparingInt(Impact.TouchedAgency::tasks)
                        .reversed())
                .toList();
    }

    private List<Impact.TouchedIntegration> integrations() {
        if (slipped.length == 0) {
            return List.of();
        }
        IntegrationPairs pairs = plan.integrations();
        var touched = new ArrayList<Impact.TouchedIntegration>();
        for (int pair = 0; pair < pairs.size(); pair++) {
            int late = 0;
            int worst = -1;
            for (int i = pairs.goals().from()[pair]; i < pairs.goals().from()[pair + 1]; i++) {
                int task = pairs.goals().others()[i];
                if (days(task) > 0) {
                    late++;
                    worst = worst < 0 || days(task) > days(worst) ? task : worst;
                }
            }
            if (late > 0) {
                touched.add(new Impact.TouchedIntegration(
                        plan.databases().refs().get(pairs.first()[pair]),
                        plan.databases().refs().get(pairs.second()[pair]),
                        late,
                        days(worst),
                        view.task(worst)));
            }
        }
        touched.sort(Comparator.comparingInt(Impact.TouchedIntegration::days)
                .thenComparingInt(Impact.TouchedIntegration::tasks)
                .reversed());
        return List.copyOf(touched);
    }

    /** Ends later or, of the same day, cannot end before. */
    private boolean later(int one, int other) {
        return after.end()[one] != after.end()[other]
                ? after.end()[one] > after.end()[other]
                : view.activeKnots().of()[one] > view.activeKnots().of()[other];
    }

    /** Whatever decides when a task that slips ends slips itself: so the chain begins at a source. */
    private List<Impact.SlipStep> chain(Proofs proofs) {
        if (slipped.length == 0) {
            return List.of();
        }
        int most = days(slipped[0]);
        int last = Arrays.stream(slipped)
                .takeWhile(task -> days(task) == most)
                .reduce((a, b) -> later(b, a) ? b : a)
                .orElseThrow();
        int[] chain = after.chain(last);
        Map<Proofs.Pair, Dependency> reasons = proofs.of(plan, List.of(chain));
        var steps = new ArrayList<Impact.SlipStep>();
        for (int i = 0; i < chain.length; i++) {
            steps.add(new Impact.SlipStep(
                    slip(chain[i]), i == 0 ? null : reasons.get(new Proofs.Pair(chain[i], chain[i - 1]))));
        }
        return List.copyOf(steps);
    }
}
