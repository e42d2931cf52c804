package vn.daumoi.dependency.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import vn.daumoi.dependency.Dependency;
import vn.daumoi.dependency.DependencyService;

/** What a person did on the screen, so that they can take it back, step by step. */
class DecisionHistory {

    /** One step; {@code before} null where the dependency was entered, {@code after} null where it was removed. */
    private record Step(
            @Nullable Dependency before, @Nullable Dependency after) {}

    private final Deque<Step> steps = new ArrayDeque<>();

    void add(Dependency before, Dependency after) {
        steps.push(new Step(before, after));
    }

    void entered(Dependency after) {
        steps.push(new Step(null, after));
    }

    void removed(Dependency before) {
        steps.push(new Step(before, null));
    }

    boolean canUndo() {
        return !steps.isEmpty();
    }

    /**
     * Takes the last step back.
     *
     * @return the dependency it was about, as it was before; null where there is nothing to take back
     * @throws vn.daumoi.access.ChangedMeanwhileException where somebody else decided since; the step is forgotten then
     */
    @Nullable
    Dependency undo(DependencyService dependencies) {
        Step step = steps.poll();
        if (step == null) {
            return null;
        }
        Dependency before = step.before();
        Dependency after = step.after();
        if (before == null && after != null) {
            if (after.rule().equals(Dependency.ENTERED)) {
                dependencies.remove(after.id());
                return after;
            }
            return dependencies.decide(
                    after.id(),
                    new DependencyService.Decision(Dependency.State.PROPOSED, null, "", after.version()),
                    true);
        }
        if (before != null && after == null) {
            return dependencies.enter(before.task().key(), before.needs().key(), before.lagDays(), note(before), true);
        }
        return before == null || after == null
                ? null
                : dependencies.decide(
                        before.id(),
                        new DependencyService.Decision(before.state(), before.lagDays(), note(before), after.version()),
                        true);
    }

    private static String note(Dependency dependency) {
        Dependency.Decision decision = dependency.decision();
        return decision == null ? "" : decision.note();
    }
}
