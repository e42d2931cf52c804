package vn.daumoi.analysis;

import org.springframework.stereotype.Service;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;

/** What happens when something is late. Never writes. */
@Needs(Permission.READ)
@Service
public class ImpactService {

    /**
     * What a scenario leads to.
     *
     * @param limit tasks listed, 1 or more; counts, agencies and integrations are always whole
     * @throws vn.daumoi.graph.UnknownKeyException where the scenario's key names nothing
     */
    public Impact of(Basis basis, Scenario scenario, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Two scenarios side by side. */
    public Comparison compare(Basis basis, Scenario first, Scenario second, int limit) {
        throw new UnsupportedOperationException();
    }
}
