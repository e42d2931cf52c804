package vn.daumoi.query;

import java.util.List;
import org.springframework.stereotype.Service;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;

/** Whether the queries still do what they should: looked at after each start and publication, and when somebody asks. */
@Needs(Permission.READ)
@Service
public class QueryHealth {

    /** What the last look found about every query there is to see, failing ones first. */
    public List<HealthReport> reports() {
        return List.of();
    }

    /** Looks again at every query there is to see; takes seconds. */
    @Needs(Permission.CURATE)
    public List<HealthReport> check() {
        return List.of();
    }
}
