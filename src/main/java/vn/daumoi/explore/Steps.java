package vn.daumoi.explore;

import java.util.ArrayList;
import java.util.List;

/** What was done on the canvas, step by step: every step can be taken back, and done again. */
public final class Steps {

    private final List<Exploration> all = new ArrayList<>();
    private int at;

    public Steps(Exploration start) {
        all.add(start);
    }

    /** What is seen now. */
    public Exploration now() {
        return all.get(at);
    }

    /** A step forward; those taken back before are forgotten. A step that changes nothing is none. */
    public void go(Exploration next) {
        if (!next.equals(now())) {
            all.subList(at + 1, all.size()).clear();
            all.add(next);
            at++;
        }
    }

    /** Changes what is seen now without a step of its own: what is pointed out. */
    public void amend(Exploration same) {
        all.set(at, same);
    }

    public boolean canUndo() {
        return at > 0;
    }

    public boolean canRedo() {
        return at < all.size() - 1;
    }

    /** Takes the last step back. */
    public void undo() {
        at = Math.max(0, at - 1);
    }

    /** Does the step taken back last again. */
    public void redo() {
        at = Math.min(all.size() - 1, at + 1);
    }
}
