package vn.daumoi.directive.structure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the numbers of a document's tasks distinct: tables get prefixes where their numbers collide, repeats a suffix. */
final class Codes {

    private Codes() {}

    /**
     * @param tasks in the document's order, numbered within their tables
     * @param captions of the tables
     * @param notes to be added to where a number stands twice
     */
    static void makeDistinct(List<OpenRow> tasks, List<TableAssembler.Caption> captions, List<Note> notes) {
        if (collide(tasks)) {
            prefix(tasks, captions);
        }
        Set<String> used = new HashSet<>();
        for (OpenRow task : tasks) {
            used.add(task.code);
        }
        Set<String> given = new HashSet<>();
        Map<String, Integer> repeats = new HashMap<>();
        for (OpenRow task : tasks) {
            String printed = task.code;
            if (given.add(printed)) {
                continue;
            }
            String distinct;
            do {
                distinct = printed + '-' + repeats.merge(printed, 2, (last, two) -> last + 1);
            } while (used.contains(distinct) || !given.add(distinct));
            task.code = distinct;
            notes.add(Note.of("import.finding.duplicate-number", task, printed, Note.CODE));
        }
    }

    /** Whether tasks of two tables have the same number. */
    private static boolean collide(List<OpenRow> tasks) {
        Map<String, Integer> tables = new HashMap<>();
        for (OpenRow task : tasks) {
            Integer other = tables.putIfAbsent(task.code, task.table);
            if (other != null && other != task.table) {
                return true;
            }
        }
        return false;
    }

    private static void prefix(List<OpenRow> tasks, List<TableAssembler.Caption> captions) {
        Map<Integer, String> prefixes = new HashMap<>();
        Set<String> taken = new HashSet<>();
        int nth = 0;
        int before = -1;
        for (OpenRow task : tasks) {
            if (task.table == before) {
                continue;
            }
            before = task.table;
            nth++;
            String caption = task.table < 0 ? "" : captions.get(task.table).code();
            String prefix = caption.isEmpty() || taken.contains(caption) ? (nth == 1 ? "" : "T" + nth) : caption;
            taken.add(prefix);
            prefixes.putIfAbsent(task.table, prefix);
        }
        for (OpenRow task : tasks) {
            String prefix = prefixes.getOrDefault(task.table, "");
            if (!prefix.isEmpty() && !task.code.equals(prefix) && !task.code.startsWith(prefix + '.')) {
                task.code = prefix + '.' + task.code;
            }
        }
    }
}
