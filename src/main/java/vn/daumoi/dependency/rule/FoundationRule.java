package vn.daumoi.dependency.rule;

import java.util.List;
import java.util.Map;
import vn.daumoi.dependency.rule.Programme.Use;
import vn.daumoi.graph.DatabaseRole;

/** Foundation: building or connecting a database waits for the scheme, decree or standard that says how it is to be. */
final class FoundationRule implements Rule {

    @Override
    public String name() {
        return "foundation";
    }

    @Override
    public List<Proposal> propose(Programme programme) {
        var proposals = new Proposals(name());
        for (Map.Entry<String, List<Use>> database : programme.single().entrySet()) {
            for (Use scheme : Programme.with(database.getValue(), role -> role == DatabaseRole.GOVERNS)) {
                for (Use work : Programme.with(
                        database.getValue(), role -> role == DatabaseRole.BUILDS || role == DatabaseRole.CONNECTS)) {
                    if (programme.canBeNeeded(scheme.task(), work.task())
                            && programme.canWait(work.task())
                            && !work.task().does(DatabaseRole.GOVERNS, database.getKey())) {
                        proposals.add(
                                work.task(),
                                scheme.task(),
                                work.concern().role() == DatabaseRole.BUILDS ? 0.8 : 0.7,
                                List.of(scheme.concern().name()),
                                work.concern().place(),
                                scheme.concern().place());
                    }
                }
            }
        }
        return proposals.all();
    }
}
