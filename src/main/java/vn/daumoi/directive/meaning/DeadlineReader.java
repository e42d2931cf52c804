package vn.daumoi.directive.meaning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.daumoi.graph.DeadlineKind;

/**
 * Reads the words of a deadline.
 *
 * <ul>
 *   <li>A day, month, quarter, half-year or year alone is due by its last day; after "từ" it begins on its first.
 *   <li>Two ends ("2025 - 2030") and several quarters or months named together ("Quý III, IV/2026") are a period: it may be
 *       worked on from the first day of the first to the last day of the last.
 *   <li>"Trước ngày 01/01/2026" is due on 31/12/2025: the day named is itself too late. So is "before".
 *   <li>"Năm 2025 và các năm tiếp theo" begins and has no end.
 * </ul>
 */
final class DeadlineReader {

    static final String UNREAD = "import.finding.deadline-unread";
    static final String IMPOSSIBLE = "import.finding.deadline-impossible";
    static final String SEVERAL = "import.finding.deadline-several";

    private static final Pattern RECURRING = Pattern.compile(
            "\\b(hang (nam|thang|quy|tuan|ngay)|dinh ky"
                    + "|moi (nam|thang|quy|tuan)|(nam|thang|quy|tuan)/lan|annual(ly)?|yearly|quarterly|monthly|weekly|every)\\b");
    private static final Pattern ONGOING =
            Pattern.compile("\\b(thuong xuyen|lien tuc|ongoing|continuous(ly)?|permanent(ly)?)\\b");
    private static final Pattern CONDITIONAL = Pattern.compile("\\b(theo (tien do|yeu cau|lo trinh|ke hoach|quy dinh"
            + "|huong dan|chi dao|thoi han|thoi gian|nghi|quyet dinh|thong bao|van ban)|sau khi|ke tu|ngay sau|khi co"
            + "|trong (thoi han|vong) \\d+|tuy theo|dong thoi voi|within \\d+|as (required|determined|specified|needed)"
            + "|upon|following|reference|in accordance|per|after)\\b");
    private static final Pattern AND_AFTER = Pattern.compile(
            "^\\W*(va (cac|nhung) nam (tiep theo|sau|toi)|va nam tiep theo|tro di|onwards?|and beyond)\\b");
    private static final Pattern FROM_BEFORE =
            Pattern.compile("\\b(tu|ke tu|bat dau|from|starting|beginning|since)( tu)?( ngay)?( in)?\\W*$");
    private static final Pattern BEFORE_BEFORE = Pattern.compile("\\b(truoc|before|prior to)( ngay)?\\W*$");
    private static final Pattern TO_BETWEEN =
            Pattern.compile("^\\s*(-|–|—|,|den|den het|to|through|until)\\s*(nam\\s*)?$");
    private static final Pattern SEPARATOR = Pattern.compile(";|\\n|\\+|\\.\\s+(?=\\S)");

    private DeadlineReader() {}

    /**
     * @param folded the cell, folded, with the legal documents it cites blanked out: their dates are no deadlines
     */
    static ReadDeadline read(String folded) {
        if (folded.isBlank()) {
            return ReadDeadline.NONE;
        }
        var parts = new ArrayList<ReadDeadline>();
        for (String part : SEPARATOR.split(folded)) {
            ReadDeadline deadline = part.isBlank() ? ReadDeadline.NONE : readPart(part);
            if (deadline.kind() != DeadlineKind.UNKNOWN || deadline.doubt() != null) {
                parts.add(deadline);
            }
        }
        if (parts.isEmpty()) {
            return ReadDeadline.doubtful(UNREAD);
        }
        List<ReadDeadline> read =
                parts.stream().filter(p -> p.kind() != DeadlineKind.UNKNOWN).toList();
        return read.size() < 2 ? (read.isEmpty() ? parts : read).getFirst() : combined(read);
    }

    private static ReadDeadline readPart(String part) {
        List<Period> periods = Period.in(part);
        if (periods.stream().anyMatch(p -> !p.possible())) {
            return ReadDeadline.doubtful(IMPOSSIBLE);
        }
        boolean conditional = CONDITIONAL.matcher(part).find();
        if (periods.isEmpty()) {
            if (RECURRING.matcher(part).find()) {
                return ReadDeadline.of(DeadlineKind.RECURRING);
            }
            if (ONGOING.matcher(part).find()) {
                return ReadDeadline.of(DeadlineKind.ONGOING);
            }
            return conditional ? ReadDeadline.of(DeadlineKind.CONDITIONAL) : ReadDeadline.doubtful(UNREAD);
        }
        ReadDeadline dated = dated(part, periods);
        if (RECURRING.matcher(part).find()) {
            return new ReadDeadline(DeadlineKind.RECURRING, dated.due(), dated.start(), null);
        }
        if (ONGOING.matcher(part).find()) {
            return new ReadDeadline(DeadlineKind.ONGOING, null, dated.start(), null);
        }
        boolean conditionFirst = conditional
                && CONDITIONAL.matcher(part).results().findFirst().orElseThrow().start()
                        < periods.getFirst().start();
        return conditionFirst ? ReadDeadline.of(DeadlineKind.CONDITIONAL) : dated;
    }

    private static ReadDeadline dated(String part, List<Period> periods) {
        Period first = periods.getFirst();
        Period last = periods.getLast();
        String before = part.substring(0, first.start());
        if (periods.size() > 1) {
            boolean oneStretch = true;
            for (int i = 1; i < periods.size(); i++) {
                String between =
                        part.substring(periods.get(i - 1).end(), periods.get(i).start());
                oneStretch &= TO_BETWEEN.matcher(between).matches();
            }
            if (oneStretch) {
                return inOrder(first, last)
                        ? ReadDeadline.between(first.first(), last.last())
                        : ReadDeadline.doubtful(IMPOSSIBLE);
            }
            var each = new ArrayList<ReadDeadline>();
            for (int i = 0; i < periods.size(); i++) {
                int from = i == 0 ? 0 : periods.get(i - 1).end();
                int to = i + 1 < periods.size() ? periods.get(i + 1).start() : part.length();
                each.add(single(
                        part.substring(from, periods.get(i).start()),
                        periods.get(i),
                        part.substring(periods.get(i).end(), to)));
            }
            return combined(each);
        }
        return single(before, first, part.substring(first.end()));
    }

    private static ReadDeadline single(String before, Period period, String after) {
        if (AND_AFTER.matcher(after).find() || FROM_BEFORE.matcher(before).find()) {
            return ReadDeadline.from(period.first());
        }
        LocalDate first = period.first();
        if (first != null && BEFORE_BEFORE.matcher(before).find()) {
            return ReadDeadline.due(first.minusDays(1));
        }
        return period.several() ? ReadDeadline.between(first, period.last()) : ReadDeadline.due(period.last());
    }

    /** Several deadlines in one cell: the task is done when the last is met. Which is which is for a person to say. */
    private static ReadDeadline combined(List<ReadDeadline> deadlines) {
        if (deadlines.stream().allMatch(deadlines.getFirst()::agrees)) {
            return deadlines.getFirst();
        }
        LocalDate due = null;
        LocalDate start = null;
        for (ReadDeadline deadline : deadlines) {
            due = later(due, deadline.due());
            start = earlier(start, deadline.start());
        }
        DeadlineKind kind;
        if (due != null) {
            kind = start != null ? DeadlineKind.BETWEEN : DeadlineKind.DUE;
        } else {
            kind = start != null ? DeadlineKind.FROM : deadlines.getFirst().kind();
        }
        return new ReadDeadline(kind, due, start, SEVERAL);
    }

    private static boolean inOrder(Period first, Period last) {
        LocalDate begin = first.first();
        LocalDate end = last.last();
        return begin != null && end != null && !end.isBefore(begin);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null || b != null && b.isAfter(a) ? b : a;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null || b != null && b.isBefore(a) ? b : a;
    }
}
