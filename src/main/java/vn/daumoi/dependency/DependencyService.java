package vn.daumoi.dependency;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.daumoi.access.AuditAction;
import vn.daumoi.access.AuditLog;
import vn.daumoi.access.ChangedMeanwhileException;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;
import vn.daumoi.access.Person;
import vn.daumoi.access.SignedIn;
import vn.daumoi.catalog.Task.TaskRef;
import vn.daumoi.dependency.rule.Rule;
import vn.daumoi.engine.Transactions;
import vn.daumoi.graph.Listing;
import vn.daumoi.graph.PlanStamp;
import vn.daumoi.graph.Slice;
import vn.daumoi.graph.UnknownKeyException;

/** Dependencies between tasks: listed, decided on, entered by hand, derived anew. */
@Service
public class DependencyService {

    /** The longest lag that can be entered, in days. */
    public static final int MOST_LAG = 3_650;

    private final DependencyQueries queries;
    private final DerivationQueries derivation;
    private final Deriver deriver;
    private final Transactions transactions;
    private final PlanStamp stamp;
    private final AuditLog audit;
    private final InstantSource clock;

    DependencyService(
            DependencyQueries queries,
            DerivationQueries derivation,
            Deriver deriver,
            Transactions transactions,
            PlanStamp stamp,
            AuditLog audit,
            InstantSource clock) {
        this.queries = queries;
        this.derivation = derivation;
        this.deriver = deriver;
        this.transactions = transactions;
        this.stamp = stamp;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a person decides.
     *
     * @param lagDays null: as it was
     * @param version of what the decision is based on; null where that does not matter
     */
    public record Decision(
            Dependency.State state,
            @Nullable Integer lagDays,
            String note,
            @Nullable Long version) {}

    /** Part of the dependencies that pass a filter; sorts: "task", "confidence", "rule", "state". */
    @Needs(Permission.READ)
    @Transactional(readOnly = true)
    public Listing<Dependency> list(DependencyFilter filter, Slice slice) {
        DependencyQueries.Ids ids = queries.ids(filter, slice);
        return Listing.page(queries.details(ids.ids()), ids.total(), ids.matching());
    }

    /** One dependency, or nothing. */
    @Needs(Permission.READ)
    @Transactional(readOnly = true)
    public Optional<Dependency> find(String id) {
        return queries.details(List.of(id)).stream().findFirst();
    }

    /**
     * Confirms, rejects or reopens a dependency, or changes its lag.
     *
     * @return it as it is now
     * @throws UnknownKeyException where there is none of this id
     * @throws ChangedMeanwhileException with what it is by now, where somebody else decided since
     * @throws CycleException where taking a rejected one back in would close a circle; {@code acceptCycle} does it anyway
     */
    @Needs(Permission.CURATE)
    public Dependency decide(String id, Decision decision, boolean acceptCycle) {
        return transactions.write(() -> {
            Dependency before = find(id).orElseThrow(() -> new UnknownKeyException(id));
            boolean back = before.state() == Dependency.State.REJECTED && decision.state() != Dependency.State.REJECTED;
            if (back && !acceptCycle) {
                refuseCycle(before.task().key(), before.needs().key());
            }
            int lag = decision.lagDays() == null ? before.lagDays() : decision.lagDays();
            if (!queries.decide(
                    id, decision.version(), decision.state(), lag, decision.note(), person(), clock.instant())) {
                throw new ChangedMeanwhileException(id, find(id).orElse(null));
            }
            stamp.touch();
            Dependency after = find(id).orElseThrow(() -> new UnknownKeyException(id));
            audit.record(action(before, after), id, words(before), words(after));
            return after;
        });
    }

    /**
     * Enters a dependency that no rule found; where a rule had proposed it, confirms it.
     *
     * @throws UnknownKeyException where a key names no task
     * @throws CycleException where it would close a circle, or a task would wait for itself; {@code acceptCycle} enters a
     *     circle of several anyway
     */
    @Needs(Permission.CURATE)
    public Dependency enter(String task, String needed, int lagDays, String note, boolean acceptCycle) {
        return transactions.write(() -> {
            Set<String> known = queries.known(List.of(task, needed));
            for (String key : List.of(task, needed)) {
                if (!known.contains(key)) {
                    throw new UnknownKeyException(key);
                }
            }
            String id = DependencyQueries.id(task, needed);
            Dependency before = find(id).orElse(null);
            if (task.equals(needed) || !acceptCycle) {
                refuseCycle(task, needed);
            }
            queries.enter(task, needed, lagDays, note, person(), clock.instant());
            stamp.touch();
            Dependency after = find(id).orElseThrow(() -> new UnknownKeyException(id));
            audit.record(AuditAction.DEPENDENCY_ENTERED, id, before == null ? null : words(before), words(after));
            return after;
        });
    }

    /**
     * Takes back what a person entered. What a rule derived is rejected instead.
     *
     * @throws UnknownKeyException where no entered dependency has this id
     */
    @Needs(Permission.CURATE)
    public void remove(String id) {
        transactions.write(() -> {
            Dependency before = find(id).orElseThrow(() -> new UnknownKeyException(id));
            if (!queries.remove(id)) {
                throw new UnknownKeyException(id);
            }
            stamp.touch();
            audit.record(AuditAction.DEPENDENCY_REMOVED, id, words(before), null);
        });
    }

    /** The circle that a dependency of {@code task} on {@code needed} would close, or nothing. */
    @Needs(Permission.READ)
    @Transactional(readOnly = true)
    public Optional<List<TaskRef>> cycle(String task, String needed) {
        return circle(task, needed);
    }

    /** Every rule, whether it is on, and what it has come to. */
    @Needs(Permission.READ)
    @Transactional(readOnly = true)
    public List<DerivationRule> rules() {
        Set<String> off = derivation.rulesOff();
        Map<String, Map<Dependency.State, Long>> counts = new HashMap<>();
        queries.ruleCounts()
                .forEach(c ->
                        counts.computeIfAbsent(c.rule(), k -> new HashMap<>()).put(c.state(), c.count()));
        return Rule.ALL.stream()
                .map(rule -> {
                    Map<Dependency.State, Long> of = counts.getOrDefault(rule.name(), Map.of());
                    return new DerivationRule(
                            rule.name(),
                            !off.contains(rule.name()),
                            of.getOrDefault(Dependency.State.PROPOSED, 0L),
                            of.getOrDefault(Dependency.State.CONFIRMED, 0L),
                            of.getOrDefault(Dependency.State.REJECTED, 0L));
                })
                .toList();
    }

    /**
     * Switches a rule on or off, and derives anew: proposals of a rule that is off go, decisions stay.
     *
     * @throws UnknownKeyException where there is no such rule
     */
    @Needs(Permission.CURATE)
    public Derived switchRule(String name, boolean on) {
        if (Rule.ALL.stream().noneMatch(rule -> rule.name().equals(name))) {
            throw new UnknownKeyException(name);
        }
        return transactions.write(() -> {
            boolean before = !derivation.rulesOff().contains(name);
            derivation.switchRule(name, on);
            Derived derived = deriver.deriveAll();
            audit.record(AuditAction.DERIVATION_RULE_SWITCHED, name, "on: " + before, "on: " + on);
            return derived;
        });
    }

    /** Runs the rules on every document. */
    @Needs(Permission.CURATE)
    public Derived derive() {
        return transactions.write(deriver::deriveAll);
    }

    private void refuseCycle(String task, String needed) {
        circle(task, needed).ifPresent(circle -> {
            throw new CycleException(circle);
        });
    }

    private Optional<List<TaskRef>> circle(String task, String needed) {
        if (task.equals(needed)) {
            TaskRef self = new TaskRef(task, task.substring(task.indexOf('.') + 1), "");
            return Optional.of(List.of(self, self));
        }
        return queries.chain(needed, task).map(chain -> {
            var circle = new ArrayList<TaskRef>(chain.size() + 1);
            circle.add(chain.getLast());
            circle.addAll(chain);
            return List.copyOf(circle);
        });
    }

    private static String person() {
        return SignedIn.person().map(Person::name).orElse("");
    }

    private static AuditAction action(Dependency before, Dependency after) {
        if (before.state() == after.state()) {
            return AuditAction.DEPENDENCY_CHANGED;
        }
        return switch (after.state()) {
            case CONFIRMED -> AuditAction.DEPENDENCY_CONFIRMED;
            case REJECTED -> AuditAction.DEPENDENCY_REJECTED;
            case PROPOSED -> AuditAction.DEPENDENCY_REOPENED;
        };
    }

    private static String words(Dependency dependency) {
        Dependency.Decision decision = dependency.decision();
        String note = decision == null ? "" : decision.note();
        return "state: " + dependency.state()
                + "\nrule: " + dependency.rule()
                + "\nlagDays: " + dependency.lagDays()
                + (note.isEmpty() ? "" : "\nnote: " + note);
    }
}
