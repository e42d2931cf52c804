package vn.daumoi.analysis;

import java.time.LocalDate;
import java.util.List;
import vn.daumoi.analysis.algorithm.Links;
import vn.daumoi.catalog.Successions;
import vn.daumoi.catalog.Successor;
import vn.daumoi.catalog.Task.AgencyRef;

/** Puts in place of agencies that are no more those who answer for the functions of their tasks. */
final class Handover {

    private Handover() {}

    /** The same plan, its leads as they are on a day; the documents' own words stay in the graph. */
    static Plan of(Plan plan, Successions successions, LocalDate on) {
        List<AgencyRef> agencies = plan.agencies().refs();
        var gone = new boolean[agencies.size()];
        for (int agency = 0; agency < gone.length; agency++) {
            gone[agency] = !successions.of(agencies.get(agency).key()).isEmpty();
        }
        var leads = new Pairs();
        for (int task = 0; task < plan.size(); task++) {
            int place = 0;
            for (int lead : plan.leadsOf(task)) {
                List<Successor> successors = gone[lead]
                        ? successions.responsible(
                                agencies.get(lead).key(), plan.tasks().titles().get(task), on)
                        : List.of();
                if (successors.isEmpty()) {
                    leads.add(task, lead, place++);
                }
                for (Successor successor : successors) {
                    leads.add(task, plan.agency(successor.agency().key()), place++);
                }
            }
        }
        Links leading = leads.inOrderOfExtra().distinct(plan.size());
        return plan.with(leading, leading.reversed(agencies.size()));
    }
}
