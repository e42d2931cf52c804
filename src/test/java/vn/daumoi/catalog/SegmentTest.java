package vn.daumoi.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.daumoi.catalog.Evidence.Mark;

class SegmentTest {

    private static final String TEXT = "Kết nối Cơ sở dữ liệu đất đai";
    private static final Mark TITLE = new Mark(0, TEXT.length(), "TITLE", "task");
    private static final Mark DATABASE = new Mark(8, TEXT.length(), "CONCERNS", "database");

    @Test
    void cutsWhereMarksOverlap() {
        assertThat(Segment.of(0, TEXT.length(), List.of(TITLE, DATABASE)))
                .extracting(segment -> TEXT.substring(segment.start(), segment.end()), Segment::marks)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Kết nối ", List.of(TITLE)),
                        org.assertj.core.groups.Tuple.tuple("Cơ sở dữ liệu đất đai", List.of(TITLE, DATABASE)));
    }

    @Test
    void losesNoWordOfACellAndNothingOutsideIt() {
        assertThat(Segment.of(4, 12, List.of(DATABASE)))
                .extracting(Segment::start, Segment::end)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(4, 8), org.assertj.core.groups.Tuple.tuple(8, 12));
        assertThat(Segment.of(3, 3, List.of(TITLE))).isEmpty();
    }
}
