package vn.daumoi.analysis;

import org.springframework.stereotype.Service;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;

/** Which databases tasks connect with which. */
@Needs(Permission.READ)
@Service
public class IntegrationService {

    /** Every pair of databases that some task connects, late ones first, then open ones. */
    public Integrations matrix(Basis basis, long offset, int limit) {
        throw new UnsupportedOperationException();
    }
}
