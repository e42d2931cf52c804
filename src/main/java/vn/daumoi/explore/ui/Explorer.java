package vn.daumoi.explore.ui;

import java.util.List;
import vn.daumoi.explore.Exploration;
import vn.daumoi.explore.Facts;
import vn.daumoi.explore.Scene;

/** What the parts of the screen ask of it. */
interface Explorer {

    Exploration now();

    Scene scene();

    Facts facts();

    /** A step that can be taken back. */
    void go(Exploration next);

    /** Points out nodes, which is no step. */
    void select(List<String> keys);

    /** A step that changes nothing of what is seen, but for where it stands. */
    void note(Exploration next);

    /** How it becomes more, or less again. */
    Growth growth();
}
