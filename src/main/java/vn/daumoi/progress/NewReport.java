package vn.daumoi.progress;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import vn.daumoi.graph.Fold;
import vn.daumoi.graph.TaskStatus;

/**
 * What a person is about to report of a task.
 *
 * @param status must be given, and not be NOT_REPORTED
 * @param percent how much is done, 0 to 100, or null
 * @param note free words, or null
 * @param on the day from which it holds; null for today
 */
public record NewReport(
        @Nullable TaskStatus status,
        @Nullable Integer percent,
        @Nullable String note,
        @Nullable LocalDate on) {

    static final int LONGEST_NOTE = 4_000;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    /**
     * The same with everything filled in that follows from the rest: the day, no words for no note, 100 % for what is done.
     *
     * @throws InvalidReportException where the parts contradict one another. A day to come is refused: a report tells what
     *     is, and would else change what is said of a day before that has come
     */
    NewReport checked(LocalDate today) {
        if (status == null || status == TaskStatus.NOT_REPORTED) {
            throw new InvalidReportException("status", "progress.problem.status");
        }
        if (percent != null && (percent < 0 || percent > 100)) {
            throw new InvalidReportException("percent", "progress.problem.percent", percent.toString());
        }
        if (percent != null) {
            checkPercent(status, percent);
        }
        String words = note == null ? "" : Fold.nfc(note).strip();
        if (words.length() > LONGEST_NOTE) {
            throw new InvalidReportException(
                    "note", "progress.problem.note", String.valueOf(words.length()), String.valueOf(LONGEST_NOTE));
        }
        LocalDate day = on == null ? today : on;
        if (day.isAfter(today)) {
            throw new InvalidReportException("on", "progress.problem.future", DAY.format(day), DAY.format(today));
        }
        if (day.isBefore(EARLIEST)) {
            throw new InvalidReportException("on", "progress.problem.past", DAY.format(day), DAY.format(EARLIEST));
        }
        return new NewReport(status, status == TaskStatus.DONE ? Integer.valueOf(100) : percent, words, day);
    }

    private static void checkPercent(TaskStatus status, int percent) {
        String problem = switch (status) {
            case DONE -> percent == 100 ? null : "progress.problem.done";
            case NOT_STARTED -> percent == 0 ? null : "progress.problem.notStarted";
            case IN_PROGRESS -> percent < 100 ? null : "progress.problem.inProgress";
            default -> null;
        };
        if (problem != null) {
            throw new InvalidReportException("percent", problem, String.valueOf(percent));
        }
    }
}
