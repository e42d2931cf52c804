package vn.daumoi.dependency.rule;

import java.util.List;
import java.util.Map;
import vn.daumoi.dependency.rule.Programme.Use;
import vn.daumoi.graph.DatabaseRole;

/** Readiness: a task that connects or uses a database waits for the tasks that build, complete or clean it. */
final class ReadinessRule implements Rule {

    /** Where more tasks than this build one database, its name says too little to tell who waits for whom. */
    private static final int MANY = 8;

    @Override
    public String name() {
        return "readiness";
    }

    @Override
    public List<Proposal> propose(Programme programme) {
        var proposals = new Proposals(name());
        for (Map.Entry<String, List<Use>> database : programme.single().entrySet()) {
            List<Use> makers = Programme.with(
                            database.getValue(), role -> role == DatabaseRole.BUILDS || role == DatabaseRole.CLEANS)
                    .stream()
                    .filter(use -> use.concern().role() == DatabaseRole.BUILDS || !feeds(use))
                    .toList();
            if (makers.isEmpty() || makers.stream().map(Use::task).distinct().count() > MANY) {
                continue;
            }
            for (Use waiting : Programme.with(
                    database.getValue(), role -> role == DatabaseRole.CONNECTS || role == DatabaseRole.USES)) {
                for (Use maker : makers) {
                    pair(programme, waiting, maker, proposals);
                }
            }
        }
        return proposals.all();
    }

    private static void pair(Programme programme, Use waiting, Use maker, Proposals proposals) {
        TaskFacts task = waiting.task();
        TaskFacts needed = maker.task();
        String database = maker.concern().database();
        boolean connects = waiting.concern().role() == DatabaseRole.CONNECTS;
        boolean builds = maker.concern().role() == DatabaseRole.BUILDS;
        if (!programme.canBeNeeded(needed, task) || !programme.canWait(task)) {
            return;
        }
        // of two tasks that each make and connect it, nothing tells which goes first
        boolean alike = makes(task, database)
                && needed.does(DatabaseRole.CONNECTS, database)
                && task.does(DatabaseRole.BUILDS, database) == needed.does(DatabaseRole.BUILDS, database);
        // what is built is cleaned later: the builder does not wait for the cleaner
        boolean backwards = !builds && task.does(DatabaseRole.BUILDS, database);
        if (alike || backwards || !connects && (!builds || !worksThrough(waiting))) {
            return;
        }
        double confidence = connects ? (builds ? 0.9 : 0.8) : 0.6;
        proposals.add(
                task,
                needed,
                confidence,
                List.of(maker.concern().name()),
                waiting.concern().place(),
                maker.concern().place());
    }

    private static boolean makes(TaskFacts task, String database) {
        return task.does(DatabaseRole.BUILDS, database) || task.does(DatabaseRole.CLEANS, database);
    }

    /** "Cập nhật dữ liệu y tế vào cơ sở dữ liệu …": something is put into it; that does not make it ready. */
    static boolean feeds(Use use) {
        Phrase before = Phrase.of(use.task().before(use.concern().place(), 24), 0);
        return Nearby.endsWith(before, Vocabulary.of("into"));
    }

    /** "Thông báo lưu trú qua ứng dụng …", but not "phục vụ triển khai ứng dụng …". */
    private static boolean worksThrough(Use use) {
        Phrase before = Phrase.of(use.task().before(use.concern().place(), 90), 0);
        int from = Math.max(before.clauseStart(Math.max(0, before.size() - 1)), before.size() - 14);
        return !Nearby.within(before, before.size() - 5, Vocabulary.of("on-behalf"))
                && Nearby.within(before, from, Vocabulary.of("through"));
    }
}
