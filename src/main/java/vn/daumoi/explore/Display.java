package vn.daumoi.explore;

import vn.daumoi.canvas.Arrangement;

/**
 * How the canvas is arranged and what it points out.
 *
 * @param centre key of the node in the middle of rings; or empty
 * @param size and {@code colour}: by which figure nodes are drawn larger and coloured
 * @param edgeLabels whether every relation has its name beside it
 */
public record Display(Arrangement.Kind arrangement, String centre, Figure size, Figure colour, boolean edgeLabels) {

    /** A free arrangement with nothing pointed out. */
    public static final Display START = new Display(Arrangement.Kind.FORCE, "", Figure.NONE, Figure.NONE, false);

    /** What a node can be measured by. */
    public enum Figure {
        NONE,
        /** To how many others it is related, on the canvas or not. */
        DEGREE,
        /** How many open tasks wait for it, directly or over others. */
        DOWNSTREAM,
        /** For how many days it has been overdue. */
        OVERDUE
    }

    public Display arranged(Arrangement.Kind other, String middle) {
        return new Display(other, middle, size, colour, edgeLabels);
    }

    public Display measured(Figure newSize, Figure newColour) {
        return new Display(arrangement, centre, newSize, newColour, edgeLabels);
    }

    public Display labelled(boolean labels) {
        return new Display(arrangement, centre, size, colour, labels);
    }
}
