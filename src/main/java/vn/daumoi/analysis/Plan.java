package vn.daumoi.analysis;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.daumoi.analysis.algorithm.Links;
import vn.daumoi.catalog.Task.AgencyRef;
import vn.daumoi.graph.UnknownKeyException;

/**
 * The whole plan as it was at one moment, in memory: tasks, agencies and databases are numbers, in the order of the documents
 * and of their names, and what joins them are arrays of numbers. Nobody changes it; {@link PlanStore} makes a new one.
 *
 * @param due and {@code start} as days since 1970, {@link #NONE} where there is none
 * @param leads agencies of each task, in the order they are named in; {@code led} the other way
 * @param sets sets of agencies that help with each task
 * @param concerns databases of each task with {@code roles} beside them, as ordinals of {@code DatabaseRole};
 *     {@code concernedBy} the other way
 * @param reports days of the reports of each task in the order they count in, with {@code reported} beside them, as ordinals
 *     of {@code TaskStatus}
 */
record Plan(
        PlanStamp stamp,
        Tasks tasks,
        Agencies agencies,
        Databases databases,
        Links leads,
        Links led,
        Links sets,
        Links concerns,
        byte[] roles,
        Links concernedBy,
        byte[] rolesBack,
        Dependencies dependencies,
        Links reports,
        byte[] reported,
        Made made) {

    /** No date. */
    static final int NONE = Integer.MIN_VALUE;

    /** What told us that this is the plan; equal as long as nothing has changed. */
    record PlanStamp(
            long number,
            long tasks,
            long agencies,
            long databases,
            long dependencies,
            long reports,
            long leads,
            long concerns) {}

    /** @param kinds ordinals of {@code DeadlineKind} */
    record Tasks(KeyIndex keys, Texts codes, Texts titles, byte[] kinds, int[] due, int[] start, boolean[] product) {}

    /** @param unnamed sets that name nobody: "các cơ quan liên quan" */
    record Agencies(KeyIndex keys, List<AgencyRef> refs, boolean[] unnamed) {}

    /** @param sets those that name no single one: "các cơ sở dữ liệu quốc gia" */
    record Databases(KeyIndex keys, List<DatabaseRef> refs, boolean[] managed, boolean[] sets) {}

    /** In parallel arrays; {@code states} are ordinals of {@link Basis.State}, 2 for rejected. */
    record Dependencies(int[] waiting, int[] needed, int[] lags, float[] confidences, byte[] states) {}

    /** How many tasks there are. */
    int size() {
        return tasks.keys().size();
    }

    /** @throws UnknownKeyException where it names no task */
    int task(String key) {
        return known(tasks.keys(), key);
    }

    /** @throws UnknownKeyException where it names no agency */
    int agency(String key) {
        return known(agencies.keys(), key);
    }

    /** @throws UnknownKeyException where it names no database */
    int database(String key) {
        return known(databases.keys(), key);
    }

    private static int known(KeyIndex keys, String key) {
        int number = keys.number(key);
        if (number < 0) {
            throw new UnknownKeyException(key);
        }
        return number;
    }

    /**
     * Who answers for a task: the agencies that the document names, or who took over from them ({@link Handover}).
     */
    int[] leadsOf(int task) {
        return Arrays.copyOfRange(leads.others(), leads.from()[task], leads.from()[task + 1]);
    }

    /** The same, or {@link #nobody()} where nobody answers for it. */
    int[] leadsOrNobody(int task) {
        int[] found = leadsOf(task);
        return found.length == 0 ? new int[] {nobody()} : found;
    }

    /** The number after the last agency: of the tasks that nobody leads. */
    int nobody() {
        return agencies.refs().size();
    }

    /** Null for {@link #nobody()}. */
    @Nullable
    AgencyRef agencyRef(int agency) {
        return agency == nobody() ? null : agencies.refs().get(agency);
    }

    /** The same plan with other leads. */
    Plan with(Links otherLeads, Links otherLed) {
        return new Plan(
                stamp,
                tasks,
                agencies,
                databases,
                otherLeads,
                otherLed,
                sets,
                concerns,
                roles,
                concernedBy,
                rolesBack,
                dependencies,
                reports,
                reported,
                new Made());
    }

    /** The plan as of a day, with the dependencies that count. */
    PlanView view(Basis basis) {
        return made.view(this, basis);
    }

    /** Every two databases whose integration some task delivers. */
    IntegrationPairs integrations() {
        return made.integrations(this);
    }

    /** What is made of a plan when it is first asked for: on a million tasks, that takes longer than most answers. */
    static final class Made {

        private static final int VIEWS = 4;

        private final Map<Basis, PlanView> views = new LinkedHashMap<>(8, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Basis, PlanView> eldest) {
                return size() > VIEWS;
            }
        };
        private @Nullable IntegrationPairs integrations;

        synchronized PlanView view(Plan plan, Basis basis) {
            PlanView known = views.get(basis);
            if (known == null) {
                known = new PlanView(plan, basis);
                views.put(basis, known);
            }
            return known;
        }

        synchronized IntegrationPairs integrations(Plan plan) {
            IntegrationPairs known = integrations;
            if (known == null) {
                known = IntegrationPairs.of(plan);
                integrations = known;
            }
            return known;
        }
    }
}
