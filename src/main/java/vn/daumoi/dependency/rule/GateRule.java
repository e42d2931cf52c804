package vn.daumoi.dependency.rule;

import java.util.List;
import java.util.Optional;
import vn.daumoi.dependency.rule.TaskFacts.Concern;
import vn.daumoi.graph.DatabaseRole;

/**
 * Gate: connecting a system to a database waits for the security check that admits it — the check of that very system, made so
 * that it may be connected to that database.
 */
final class GateRule implements Rule {

    @Override
    public String name() {
        return "gate";
    }

    @Override
    public List<Proposal> propose(Programme programme) {
        var proposals = new Proposals(name());
        for (TaskFacts check : programme.tasks()) {
            List<Concern> secured = concerns(check, DatabaseRole.SECURES);
            if (secured.isEmpty() || concerns(check, DatabaseRole.CONNECTS).isEmpty() || !checks(programme, check)) {
                continue;
            }
            for (Concern gate : concerns(check, DatabaseRole.CONNECTS)) {
                if (!gate.set()) {
                    admit(programme, check, secured, gate, proposals);
                }
            }
        }
        return proposals.all();
    }

    private static void admit(
            Programme programme, TaskFacts check, List<Concern> secured, Concern gate, Proposals proposals) {
        Optional<Concern> system = secured.stream()
                .filter(s -> !s.database().equals(gate.database()))
                .findFirst();
        for (Programme.Use use : programme.single().getOrDefault(gate.database(), List.of())) {
            TaskFacts task = use.task();
            if (use.concern().role() != DatabaseRole.CONNECTS
                    || !programme.canBeNeeded(check, task)
                    || !programme.canWait(task)
                    || checks(programme, task)
                            && !concerns(task, DatabaseRole.SECURES).isEmpty()) {
                continue;
            }
            Optional<Concern> admitted = secured.stream()
                    .filter(s -> !s.database().equals(gate.database()))
                    .filter(s -> s.set() ? connectsAnother(task, gate) : task.does(DatabaseRole.CONNECTS, s.database()))
                    .findFirst();
            if (admitted.isPresent()) {
                proposals.add(
                        task,
                        check,
                        admitted.get().set() ? 0.8 : 0.9,
                        List.of(admitted.get().name(), gate.name()),
                        use.concern().place(),
                        admitted.get().place());
            } else if (system.isPresent() && saysNotWhat(programme, task, gate)) {
                proposals.add(
                        task,
                        check,
                        0.7,
                        List.of(system.get().name(), gate.name()),
                        use.concern().place(),
                        gate.place());
            }
        }
    }

    /** It connects to the gate without a word on what it connects, and the database is not its own. */
    private static boolean saysNotWhat(Programme programme, TaskFacts task, Concern gate) {
        Phrase title = programme.words(task).title();
        return task.concerns().stream().allMatch(c -> c.database().equals(gate.database()))
                && !task.does(DatabaseRole.CLEANS, gate.database())
                && !task.does(DatabaseRole.BUILDS, gate.database())
                && !task.does(DatabaseRole.SECURES, gate.database())
                && Vocabulary.find(title, 0, title.size(), Vocabulary.of("connect")) >= 0;
    }

    private static boolean connectsAnother(TaskFacts task, Concern gate) {
        return concerns(task, DatabaseRole.CONNECTS).stream()
                .anyMatch(c -> !c.database().equals(gate.database()) && !c.set());
    }

    private static boolean checks(Programme programme, TaskFacts task) {
        Phrase title = programme.words(task).title();
        return Vocabulary.find(title, 0, title.size(), Vocabulary.of("check")) >= 0;
    }

    private static List<Concern> concerns(TaskFacts task, DatabaseRole role) {
        return task.concerns().stream().filter(c -> c.role() == role).toList();
    }
}
