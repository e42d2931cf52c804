package vn.daumoi.dependency;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.daumoi.access.AuditAction;
import vn.daumoi.access.AuditLog;
import vn.daumoi.dependency.rule.Derivation;
import vn.daumoi.dependency.rule.Programme;
import vn.daumoi.dependency.rule.TaskFacts;
import vn.daumoi.directive.DocumentPublished;
import vn.daumoi.graph.PlanStamp;

/** Runs the rules on a document, within the transaction of whoever calls. */
@Component
class Deriver {

    private final DerivationQueries queries;
    private final AuditLog audit;
    private final PlanStamp stamp;
    private final InstantSource clock;

    Deriver(DerivationQueries queries, AuditLog audit, PlanStamp stamp, InstantSource clock) {
        this.queries = queries;
        this.audit = audit;
        this.stamp = stamp;
        this.clock = clock;
    }

    @EventListener
    void published(DocumentPublished document) {
        derive(document.documentKey());
    }

    /** Derives on every document. */
    Derived deriveAll() {
        var all = new Derived(0, 0, 0, 0);
        for (String document : queries.documents()) {
            all = all.plus(derive(document));
        }
        stamp.touch();
        return all;
    }

    /** Proposes what the rules find between the document's tasks, and between them and others on the same databases. */
    Derived derive(String document) {
        List<TaskFacts> facts = queries.facts(document);
        Set<String> own = facts.stream()
                .filter(task -> task.document().equals(document))
                .map(TaskFacts::key)
                .collect(Collectors.toSet());
        List<DerivationQueries.Standing> standing =
                queries.standing(document, facts.stream().map(TaskFacts::key).toList());
        Set<String> off = queries.rulesOff();
        Derivation.Result result = Derivation.derive(
                new Programme(facts),
                rule -> !off.contains(rule.name()),
                standing.stream()
                        .filter(s -> s.state() != Dependency.State.REJECTED && (s.decided() || !s.own()))
                        .map(s -> new Derivation.Standing(s.task(), s.needed()))
                        .toList());
        List<Derivation.Derived> derived = result.derived().stream()
                .filter(d ->
                        own.contains(d.best().task()) || own.contains(d.best().needed()))
                .toList();
        Map<String, DerivationQueries.Standing> known = new HashMap<>();
        standing.forEach(s -> known.put(s.id(), s));
        Set<String> gone = new HashSet<>();
        standing.stream().filter(s -> s.own() && !s.decided()).forEach(s -> gone.add(s.id()));
        derived.forEach(
                d -> gone.remove(DependencyQueries.id(d.best().task(), d.best().needed())));
        queries.propose(derived, facts, clock.instant());
        queries.withdraw(gone);
        int added = (int) derived.stream()
                .filter(d -> !known.containsKey(
                        DependencyQueries.id(d.best().task(), d.best().needed())))
                .count();
        var done = new Derived(derived.size(), added, gone.size(), result.circular());
        if (added > 0 || !gone.isEmpty()) {
            audit.record(
                    AuditAction.DEPENDENCIES_DERIVED,
                    document,
                    null,
                    "found: " + done.found() + "\nadded: " + added + "\nwithdrawn: " + gone.size());
        }
        return done;
    }
}
