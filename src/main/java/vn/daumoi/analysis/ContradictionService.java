package vn.daumoi.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;
import vn.daumoi.analysis.ContradictionFinder.Found;
import vn.daumoi.analysis.algorithm.DateRepair;
import vn.daumoi.catalog.Task.AgencyRef;
import vn.daumoi.graph.Listing;

/** Where the plan contradicts itself. What is done or cancelled contradicts nothing any more. */
@Needs(Permission.READ)
@Service
public class ContradictionService {

    private final PlanStore plans;
    private final Proofs proofs;
    private final ContradictionQueries queries;

    ContradictionService(PlanStore plans, Proofs proofs, ContradictionQueries queries) {
        this.plans = plans;
        this.proofs = proofs;
        this.queries = queries;
    }

    /**
     * A page of the contradictions of some kinds.
     *
     * @param kinds empty means all
     */
    public Contradictions find(Basis basis, Set<ContradictionKind> kinds, long offset, int limit) {
        PlanView view = plans.now(basis).view(basis);
        List<ContradictionQueries.Replaced> replaced = queries.replaced(basis.asOf());
        var finder = new ContradictionFinder(view, replaced);
        var counts = new ArrayList<Contradictions.Count>();
        var wanted = new ArrayList<Found>();
        Set<ContradictionKind> asked = kinds.isEmpty() ? EnumSet.allOf(ContradictionKind.class) : kinds;
        int total = 0;
        for (ContradictionKind kind : ContradictionKind.values()) {
            List<Found> found = finder.of(kind);
            counts.add(new Contradictions.Count(kind, found.size()));
            total += found.size();
            if (asked.contains(kind)) {
                wanted.addAll(found);
            }
        }
        List<Found> page = wanted.stream().skip(offset).limit(limit).toList();
        return new Contradictions(
                List.copyOf(counts),
                Listing.page(findings(view, finder, replaced, page), total, wanted.size()),
                repair(view, limit),
                view.basis());
    }

    private static Contradictions.Repair repair(PlanView view, int limit) {
        DateRepair repair = view.repair();
        int[] planned = view.planned();
        List<Contradictions.Change> changes = IntStream.range(0, repair.tasks().length)
                .limit(limit)
                .mapToObj(i -> new Contradictions.Change(
                        view.task(repair.tasks()[i]),
                        LocalDate.ofEpochDay(planned[repair.tasks()[i]]),
                        LocalDate.ofEpochDay(repair.day()[i])))
                .toList();
        return new Contradictions.Repair(
                changes,
                repair.tasks().length,
                repair.exact(),
                view.dateConflicts().count());
    }

    private List<Contradictions.Finding> findings(
            PlanView view, ContradictionFinder finder, List<ContradictionQueries.Replaced> replaced, List<Found> page) {
        Plan plan = view.plan();
        List<String> tasks = page.stream()
                .filter(found -> !found.ofDatabase())
                .map(found -> plan.tasks().keys().key(found.subject()))
                .distinct()
                .toList();
        List<String> databases = page.stream()
                .filter(Found::ofDatabase)
                .map(found -> plan.databases().keys().key(found.subject()))
                .distinct()
                .toList();
        Map<Proofs.Pair, Dependency> reasons =
                proofs.of(plan, page.stream().map(Found::chain).toList());
        Map<String, List<Words>> taskWords = queries.words("task-words", "task", tasks);
        Map<String, List<Words>> databaseWords = queries.words("database-words", "database", databases);
        List<ContradictionQueries.Named> agencyWords = queries.agencyWords(tasks);
        return page.stream()
                .map(found -> {
                    if (found.ofDatabase()) {
                        DatabaseRef database = plan.databases().refs().get(found.subject());
                        return ofDatabase(found, database, databaseWords.getOrDefault(database.key(), List.of()));
                    }
                    PlanTask task = view.task(found.subject());
                    List<AgencyRef> agencies = agencies(plan, finder, found);
                    Stream<Words> named = agencyWords.stream()
                            .filter(n -> n.task().equals(task.key())
                                    && agencies.stream().anyMatch(a -> a.key().equals(n.agency())))
                            .map(ContradictionQueries.Named::words);
                    var cited = found.place() < 0 ? null : replaced.get(found.place());
                    return new Contradictions.Finding(
                            found.kind(),
                            task,
                            null,
                            Proofs.steps(view, found.chain(), reasons),
                            found.days(),
                            found.further(),
                            agencies,
                            cited == null ? null : cited.cited(),
                            cited == null ? null : cited.newer(),
                            cited != null
                                    ? cited.words()
                                    : Stream.concat(named, taskWords.getOrDefault(task.key(), List.of()).stream())
                                            .toList());
                })
                .toList();
    }

    private static Contradictions.Finding ofDatabase(Found found, DatabaseRef database, List<Words> words) {
        return new Contradictions.Finding(found.kind(), null, database, List.of(), 0, 0, List.of(), null, null, words);
    }

    private static List<AgencyRef> agencies(Plan plan, ContradictionFinder finder, Found found) {
        int[] agencies = switch (found.kind()) {
            case COLLECTIVE_LEAD_ONLY, SEVERAL_LEADS -> plan.leadsOf(found.subject());
            case UNNAMED_AGENCIES -> finder.unnamed(found.subject());
            default -> new int[0];
        };
        return Arrays.stream(agencies)
                .mapToObj(agency -> plan.agencies().refs().get(agency))
                .toList();
    }
}
