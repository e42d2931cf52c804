package vn.daumoi.analysis;

import org.springframework.stereotype.Service;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;

/** How much hangs on each open task and on each agency. */
@Needs(Permission.READ)
@Service
public class BottleneckService {

    /** A page of the open tasks, those on which most hangs by a figure first; ties in the order of the documents. */
    public Bottlenecks tasks(Basis basis, Figure by, long offset, int limit) {
        throw new UnsupportedOperationException();
    }

    /** A page of the agencies that lead open tasks. */
    public Bottlenecks agencies(Basis basis, Figure by, long offset, int limit) {
        throw new UnsupportedOperationException();
    }

    /**
     * What a figure of a task or an agency counts.
     *
     * @param key of a task or an agency
     * @throws vn.daumoi.graph.UnknownKeyException where it names neither
     */
    public Bottlenecks.Behind behind(Basis basis, String key, Figure figure, int limit) {
        throw new UnsupportedOperationException();
    }
}
