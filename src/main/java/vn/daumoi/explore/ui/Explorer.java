package vn.daumoi.explore.ui;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.daumoi.explore.Exploration;
import vn.daumoi.explore.Facts;
import vn.daumoi.explore.Scene;
import vn.daumoi.graph.RelationKind;

/** What the parts of the screen ask of it. */
interface Explorer {

    Exploration now();

    Scene scene();

    Facts facts();

    /** A step that can be taken back. */
    void go(Exploration next);

    /** Points out nodes, which is no step. */
    void select(List<String> keys);

    /** Puts the neighbours of nodes on the canvas; asks where there are many. */
    void expand(Collection<String> keys, @Nullable RelationKind kind, RelationKind.Direction direction);

    /** Takes off the canvas what hangs on these nodes alone. */
    void collapse(Collection<String> keys);

    /** Finds ways from a node, or between two. */
    void findPaths(List<String> ends);

    /** Puts what several nodes are all related to on the canvas. */
    void putCommon(List<String> keys);
}
