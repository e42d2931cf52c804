package vn.daumoi.directive.meaning;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.daumoi.directive.Draft.StatedReport;
import vn.daumoi.directive.Finding;
import vn.daumoi.directive.meaning.RowCells.Cell;
import vn.daumoi.directive.structure.ColumnRole;
import vn.daumoi.directive.structure.TaskRow;
import vn.daumoi.graph.Fold;
import vn.daumoi.graph.StatusWords;
import vn.daumoi.graph.TaskStatus;

/**
 * Reads how far a task has come from the row's columns of status. A cell that does not say it becomes a finding, and no report:
 * nothing is guessed.
 */
final class StatusReader {

    static final String UNREAD = "import.finding.status-unread";
    static final String SEVERAL = "import.finding.status-several";
    static final String NO_DATE = "import.finding.status-no-date";

    private static final Pattern PERCENT_HEADER = Pattern.compile("%|\\b(?:ty le|phan tram|percent)\\b");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})(?:[.,]0+)?\\s*%?");
    private static final Pattern SAYS_SOMETHING = Pattern.compile("[a-z0-9]");
    private static final Pattern IS_DONE =
            Pattern.compile("\\bda\\b|\\bduoc\\b|%|\\b(?:completed|done|finished|achieved)\\b");

    private final TaskRow row;
    private final RowCells cells;
    private final Map<Integer, List<CitedWords>> cited;
    private final String passageKey;
    private final @Nullable LocalDate documentOn;
    private final List<Finding> findings;

    StatusReader(
            TaskRow row,
            RowCells cells,
            Map<Integer, List<CitedWords>> cited,
            String passageKey,
            @Nullable LocalDate documentOn,
            List<Finding> findings) {
        this.row = row;
        this.cells = cells;
        this.cited = cited;
        this.passageKey = passageKey;
        this.documentOn = documentOn;
        this.findings = findings;
    }

    /** Null where the row says nothing of it, or nothing that can be told. */
    @Nullable
    StatedReport read(String taskKey) {
        List<Cell> all = cells.all(ColumnRole.STATUS).stream()
                .filter(cell -> SAYS_SOMETHING.matcher(Fold.search(cell.text())).find())
                .toList();
        if (all.isEmpty()) {
            return null;
        }
        Cell from = null;
        Set<TaskStatus> statuses = new LinkedHashSet<>();
        Set<Integer> percents = new LinkedHashSet<>();
        for (Cell cell : all) {
            StatusWords.Said said = said(cell);
            if (said != null && !isPlan(cell, said)) {
                // a percentage says less than words do
                boolean words = said.percent() == null || from == null;
                from = words ? cell : from;
                statuses.add(said.status());
                if (said.percent() != null) {
                    percents.add(said.percent());
                }
            }
        }
        if (from == null) {
            all.forEach(cell -> doubt(UNREAD, header(cell), cell.text()));
            return null;
        }
        String words = all.stream().map(Cell::text).distinct().collect(Collectors.joining("; "));
        if (statuses.size() > 1 || percents.size() > 1) {
            doubt(SEVERAL, words);
            return null;
        }
        TaskStatus status = statuses.iterator().next();
        LocalDate on = on(from, status);
        if (on == null) {
            doubt(NO_DATE, words);
            return null;
        }
        Integer percent = percents.isEmpty() ? null : percents.iterator().next();
        return new StatedReport(
                taskKey,
                status,
                status == TaskStatus.DONE ? Integer.valueOf(100) : percent,
                words,
                on,
                from.place(passageKey));
    }

    private StatusWords.@Nullable Said said(Cell cell) {
        var number = NUMBER.matcher(cell.text().strip());
        boolean percentage = number.matches()
                && PERCENT_HEADER.matcher(Fold.search(header(cell))).find();
        return StatusWords.read(percentage ? number.group(1) + "%" : cell.text());
    }

    /** "Hoàn thành tháng 12/2025" in a document of June asks for it, and does not say that it is done. */
    private boolean isPlan(Cell cell, StatusWords.Said said) {
        return said.status() == TaskStatus.DONE
                && !IS_DONE.matcher(Fold.search(cell.text())).find()
                && periods(cell).stream()
                        .anyMatch(period -> documentOn == null
                                || period.last() == null
                                || period.last().isAfter(documentOn));
    }

    /** The day that the words give to what is over, or else the document's own. */
    private @Nullable LocalDate on(Cell cell, TaskStatus status) {
        List<Period> periods = status.open() ? List.of() : periods(cell);
        LocalDate day = periods.size() == 1 ? periods.getFirst().last() : null;
        return day == null || documentOn != null && day.isAfter(documentOn) ? documentOn : day;
    }

    private List<Period> periods(Cell cell) {
        return Period.in(BodyParagraph.masked(Fold.search(cell.text()), cited.getOrDefault(cell.column(), List.of())));
    }

    /** Whether the words say how far something has come, and not by when it is to be done. */
    static boolean saysStatus(String text) {
        StatusWords.Said said = StatusWords.read(text);
        String folded = Fold.search(text);
        return said != null
                && (said.status() != TaskStatus.DONE
                        || IS_DONE.matcher(folded).find()
                        || Period.in(folded).isEmpty());
    }

    private String header(Cell cell) {
        return row.columns().get(cell.column()).header();
    }

    private void doubt(String key, String... words) {
        findings.add(Finding.warning(key, row.firstLine(), row.code(), words));
    }
}
