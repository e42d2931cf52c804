package vn.daumoi.dependency;

import java.util.List;
import java.util.stream.Collectors;
import vn.daumoi.catalog.Task.TaskRef;

/** A dependency that would close a circle. Whoever means it says so; nothing was changed. REST answers 409. */
public final class CycleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<TaskRef> cycle;

    CycleException(List<TaskRef> cycle) {
        super(cycle.stream().map(TaskRef::code).collect(Collectors.joining(" → ")));
        this.cycle = List.copyOf(cycle);
    }

    /** The tasks, each waiting for the next; the last is the first again. */
    public List<TaskRef> cycle() {
        return cycle;
    }
}
