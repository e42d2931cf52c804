package vn.daumoi.analysis;

import java.util.Set;
import org.springframework.stereotype.Service;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;

/** Where the plan contradicts itself. */
@Needs(Permission.READ)
@Service
public class ContradictionService {

    /**
     * The contradictions of some kinds.
     *
     * @param kinds empty means all
     */
    public Contradictions find(Basis basis, Set<ContradictionKind> kinds, long offset, int limit) {
        throw new UnsupportedOperationException();
    }
}
