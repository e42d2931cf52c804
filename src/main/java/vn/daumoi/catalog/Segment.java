package vn.daumoi.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** A stretch of a passage cut where any mark begins or ends, so that marks may overlap. */
record Segment(int start, int end, List<Evidence.Mark> marks) {

    /** The stretches of {@code [from, to)}, in order, without gaps; marks outside the text are cut back to it. */
    static List<Segment> of(int from, int to, List<Evidence.Mark> marks) {
        var cuts = new TreeSet<Integer>(List.of(from, to));
        for (Evidence.Mark mark : marks) {
            cuts.add(Math.clamp(mark.start(), from, to));
            cuts.add(Math.clamp(mark.end(), from, to));
        }
        var segments = new ArrayList<Segment>();
        int start = from;
        for (int cut : cuts) {
            if (cut > start) {
                int begin = start;
                segments.add(new Segment(
                        begin,
                        cut,
                        marks.stream()
                                .filter(mark -> mark.start() < cut && mark.end() > begin)
                                .toList()));
                start = cut;
            }
        }
        return segments;
    }
}
