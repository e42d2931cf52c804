package vn.daumoi.dependency.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reference: a task names the place of another after words of waiting: "sau khi hoàn thành nhiệm vụ B.12", "after task 7.2". */
final class ReferenceRule implements Rule {

    private static final Pattern NAMED = Pattern.compile(
            "(?:sau khi|trên cơ sở|căn cứ|dựa trên|theo kết quả|phụ thuộc(?: vào)?|after|based on|following|upon completion of|depends on|subject to)"
                    + "[^.;]{0,60}?(?:nhiệm vụ|mục|tasks?|items?|milestones?|actions?)\\s+(?:số\\s+|thứ\\s+)?([A-Z]{1,4}\\.)?(\\d{1,3}(?:\\.\\d{1,3})*[a-zđ]?)(?![\\d/])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Override
    public String name() {
        return "reference";
    }

    @Override
    public boolean stated() {
        return true;
    }

    @Override
    public List<Proposal> propose(Programme programme) {
        var proposals = new Proposals(name());
        Map<String, TaskFacts> places = new HashMap<>();
        programme.tasks().forEach(task -> places.put(task.document() + ' ' + task.code(), task));
        for (TaskFacts task : programme.tasks()) {
            Matcher named = NAMED.matcher(task.row().text());
            while (named.find()) {
                TaskFacts needed = find(places, task, named.group(1), named.group(2));
                if (needed != null && needed != task) {
                    proposals.add(
                            task,
                            needed,
                            0.95,
                            List.of(named.group()),
                            new Proposal.Place(task.row().key(), named.start(), named.end()),
                            Proposals.title(needed));
                }
            }
        }
        return proposals.all();
    }

    /** A place without its section is meant in the same section. */
    private static @Nullable TaskFacts find(
            Map<String, TaskFacts> places, TaskFacts task, @Nullable String section, String number) {
        if (section != null) {
            return places.get(task.document() + ' ' + section + number);
        }
        TaskFacts whole = places.get(task.document() + ' ' + number);
        int dot = task.code().indexOf('.');
        return whole != null || dot < 0
                ? whole
                : places.get(task.document() + ' ' + task.code().substring(0, dot + 1) + number);
    }
}
