package vn.daumoi.graph;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a status from the words people write: "Đã hoàn thành", "Đang thực hiện, đạt 80%", "On track". */
public final class StatusWords {

    /**
     * What the words say.
     *
     * @param percent 0 to 100, or null where they give none
     */
    public record Said(TaskStatus status, @Nullable Integer percent) {}

    /** Words and what they say; null: they speak of finishing or beginning without saying that it happened. */
    private record Meaning(Pattern words, @Nullable TaskStatus status) {}

    /** In the order in which they are looked for: what an earlier one takes, a later one does not see. */
    private static final List<Meaning> MEANINGS = List.of(
            meaning(
                    null,
                    "(?:du kien|se|phan dau|nham|de|can|phai|bao dam|dam bao|yeu cau|de nghi|tiep tuc|ke hoach|muc tieu|thoi han"
                            + "|thoi gian|han|ngay) (?:hoan thanh|ket thuc|hoan tat)",
                    "(?:co ban|gan|sap|chua) (?:hoan thanh|hoan tat|xong)",
                    "\\d{1,3} ?% (?:completed?|done|finished|hoan thanh)",
                    "(?:to be|not|not yet|nearly|almost|partially|partly|expected to be|due for|target) (?:completed?|done|finished)",
                    "tam (?:dung|hoan)",
                    "on hold",
                    "suspended"),
            meaning(
                    TaskStatus.NOT_STARTED,
                    "chua (?:duoc )?(?:thuc hien|trien khai|bat dau|tien hanh|khoi dong|lam|xay dung|ban hanh|trinh)",
                    "not (?:yet )?(?:started|begun|commenced)",
                    "chua co (?:bao cao )?ket qua"),
            meaning(
                    TaskStatus.CANCELLED,
                    "(?:da |bi )?(?:huy bo|huy|dung thuc hien|bai bo)",
                    "khong (?:con )?(?:thuc hien|trien khai) nua",
                    "cancell?ed",
                    "dropped",
                    "discontinued"),
            meaning(TaskStatus.DONE, "(?:da|duoc) (?:hoan thanh|hoan tat|ket thuc|thuc hien xong|xong)", "da dat"),
            meaning(
                    TaskStatus.IN_PROGRESS,
                    "dang (?:duoc )?(?:thuc hien|trien khai|tien hanh|xay dung|hoan thien|lam|trinh|xu ly|tham dinh|lay y kien"
                            + "|tong hop|ra soat|nghien cuu|soan thao|du thao|gop y|thi diem|van hanh|nghiem thu|phoi hop)",
                    "in progress",
                    "ongoing",
                    "under ?way",
                    "started"),
            // elsewhere in a sentence they rarely say that it is done
            meaning(
                    TaskStatus.DONE,
                    "(?<=^ |[,;.:(-] |[,;.:(-])(?:hoan thanh|hoan tat|completed?|done|finished|achieved|xong(?= ?[,;.]| $))"));

    /** How the work keeps its time: said of work that goes on, where nothing else is said. */
    private static final Meaning TIMING = meaning(
            TaskStatus.IN_PROGRESS,
            "dung (?:tien do|han|ke hoach)",
            "(?:bi )?(?:cham|tre)(?: tien do| han| muon)?",
            "on (?:track|schedule|time)",
            "delayed",
            "behind(?: schedule)?",
            "at risk",
            "late",
            "overdue");

    /** A longer text tells a story, and no status. */
    private static final int LONGEST = 2_000;

    private static final Pattern PERCENT =
            Pattern.compile("(?<![\\d.,])(?<number>\\d{1,3})(?:[.,](?<rest>\\d{1,2}))?\\s?%");
    private static final String FILLING =
            "(?: (?:thuc hien|hoan thanh|cong viec|khoi luong|khoang|tren|duoc|la|is|about))*+[ :(]{0,3}$";
    private static final Pattern OF_WORK_BEFORE =
            Pattern.compile("(?<![a-z])(?:hoan thanh|tien do|ty le|khoi luong|complete|completed|progress)" + FILLING);
    private static final Pattern OF_WORK =
            Pattern.compile("(?<![a-z])(?:hoan thanh|dat|completed?|done|finished)(?![a-z])");
    private static final Pattern BEGINS_BEFORE = Pattern.compile("(?:^ ?|[,;.:(/-] ?|(?<![a-z])dat" + FILLING + ")$");
    private static final Pattern ENDS_AFTER =
            Pattern.compile("^ ?(?:$|[,;.)/-]|(?:khoi luong|hoan thanh|cong viec|tien do|completed?|done)(?![a-z]))");

    private StatusWords() {}

    /** What the words say, or null where they say nothing of it, or two things at once. */
    public static @Nullable Said read(String words) {
        if (words.length() > LONGEST) {
            return null;
        }
        String folded =
                " " + Fold.search(words).replaceAll("[^a-z0-9%.,;:()/-]+", " ").strip() + " ";
        Integer percent = percent(folded);
        if (percent != null && percent > 100) {
            return null;
        }
        Set<TaskStatus> said = said(folded);
        if (said.size() > 1) {
            return null;
        }
        if (said.isEmpty()) {
            return percent == null
                            || !onlyAPercentage(folded) && !folded.contains("hoan thanh") && !folded.contains("dat ")
                    ? null
                    : new Said(of(percent), percent);
        }
        TaskStatus status = said.iterator().next();
        if (percent == null) {
            return new Said(status, null);
        }
        return switch (status) {
            // "hoàn thành 80%" says how much is done
            case DONE -> new Said(of(percent), percent);
            case IN_PROGRESS -> percent == 100 ? null : new Said(status, percent);
            case NOT_STARTED -> percent == 0 ? new Said(status, 0) : null;
            default -> new Said(status, percent);
        };
    }

    private static TaskStatus of(int percent) {
        return percent == 100 ? TaskStatus.DONE : percent == 0 ? TaskStatus.NOT_STARTED : TaskStatus.IN_PROGRESS;
    }

    private static Set<TaskStatus> said(String folded) {
        var rest = new StringBuilder(folded);
        var said = EnumSet.noneOf(TaskStatus.class);
        for (Meaning meaning : MEANINGS) {
            Matcher matcher = meaning.words().matcher(rest.toString());
            while (matcher.find()) {
                if (meaning.status() != null) {
                    said.add(meaning.status());
                }
                // other letters would join what stands on both sides
                rest.replace(matcher.start(), matcher.end(), "|".repeat(matcher.end() - matcher.start()));
            }
        }
        if (said.isEmpty() && TIMING.words().matcher(rest).find()) {
            said.add(TaskStatus.IN_PROGRESS);
        }
        return said;
    }

    /** The one percentage that speaks of the work itself; null where there is none, or several. */
    private static @Nullable Integer percent(String folded) {
        var found = new ArrayList<Integer>();
        Matcher matcher = PERCENT.matcher(folded);
        while (matcher.find()) {
            String before = folded.substring(0, matcher.start());
            String after = folded.substring(matcher.end());
            if (OF_WORK_BEFORE.matcher(before).find()
                    || BEGINS_BEFORE.matcher(before).find()
                            && ENDS_AFTER.matcher(after).find()) {
                found.add(Integer.parseInt(matcher.group("number")));
            }
        }
        return found.stream().distinct().count() == 1 ? found.getFirst() : null;
    }

    private static boolean onlyAPercentage(String folded) {
        return PERCENT.matcher(folded.strip()).matches();
    }

    private static Meaning meaning(@Nullable TaskStatus status, String... words) {
        return new Meaning(Pattern.compile("(?<![a-z0-9])(?:" + String.join("|", words) + ")(?![a-z0-9])"), status);
    }
}
