package vn.daumoi.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import vn.daumoi.access.AuditAction;
import vn.daumoi.access.AuditLog;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;
import vn.daumoi.access.Person;
import vn.daumoi.access.SignedIn;
import vn.daumoi.engine.Transactions;
import vn.daumoi.graph.Origin;
import vn.daumoi.graph.PlanStamp;
import vn.daumoi.graph.Today;
import vn.daumoi.graph.UnknownKeyException;

/**
 * Reports on tasks. The status as of a day is that of the report with the latest day up to it; of several of that day the one
 * reported last. Reports only ever add to one another: two people who report on one task are both kept.
 */
@Needs(Permission.PLAN)
@Service
public class ProgressService {

    private final ProgressQueries queries;
    private final Transactions transactions;
    private final PlanStamp stamp;
    private final AuditLog audit;
    private final Today today;

    ProgressService(ProgressQueries queries, Transactions transactions, PlanStamp stamp, AuditLog audit, Today today) {
        this.queries = queries;
        this.transactions = transactions;
        this.stamp = stamp;
        this.audit = audit;
        this.today = today;
    }

    /**
     * Reports on a task, in the name of whoever is signed in.
     *
     * @throws InvalidReportException where the report contradicts itself or tells of a day to come
     * @throws UnknownKeyException where there is no such task
     */
    public ProgressReport report(String task, NewReport said) {
        ProgressReport report = of(task, said.checked(today.date()), by(), now());
        transactions.write(() -> {
            if (!queries.isTask(task)) {
                throw new UnknownKeyException(task);
            }
            queries.add(List.of(report));
            stamp.touch();
            audit.record(AuditAction.PROGRESS_REPORTED, task, null, report.words());
        });
        return report;
    }

    /**
     * All that was reported on a task and not taken back, the latest day first.
     *
     * @throws UnknownKeyException where there is no such task
     */
    @Needs(Permission.READ)
    public List<ProgressReport> history(String task) {
        if (!queries.isTask(task)) {
            throw new UnknownKeyException(task);
        }
        return queries.history(List.of(task));
    }

    /**
     * The report that counts for each of the tasks, by their keys; a task nobody reported on up to then is not in it.
     *
     * @param day at whose end; null for today
     */
    @Needs(Permission.READ)
    public Map<String, ProgressReport> asOf(List<String> tasks, @Nullable LocalDate day) {
        var found = new HashMap<String, ProgressReport>();
        queries.asOf(tasks, day == null ? today.date() : day).forEach(report -> found.put(report.task(), report));
        return found;
    }

    /** Whether whoever is signed in may take a report back: their own, or any as an administrator; none of a document's. */
    @Needs(Permission.READ)
    public boolean mayWithdraw(ProgressReport report) {
        Person person = SignedIn.person().orElse(null);
        return person != null
                && person.permissions().contains(Permission.PLAN)
                && report.origin() == Origin.ENTERED
                && (person.name().equals(report.by()) || person.permissions().contains(Permission.ADMINISTER));
    }

    /**
     * Takes a report back; it no longer counts, and can be {@linkplain #restore put back}. What is taken back already stays so.
     *
     * @throws UnknownKeyException where the task has no such report
     * @throws AccessDeniedException where it is somebody else's
     * @throws InvalidReportException where a document states it: that is corrected by correcting the document, or by a later
     *     report
     */
    public void withdraw(String task, String key) {
        Instant at = now();
        transactions.write(() -> {
            ProgressQueries.Found found = queries.lock(task, key).orElseThrow(() -> new UnknownKeyException(key));
            if (found.report().origin() == Origin.STATED) {
                throw new InvalidReportException(
                        "", "progress.problem.stated", found.report().by());
            }
            if (!mayWithdraw(found.report())) {
                throw new AccessDeniedException(
                        key + " was reported by " + found.report().by());
            }
            if (found.withdrawnBy() == null) {
                queries.withdraw(key, by(), at);
                stamp.touch();
                audit.record(
                        AuditAction.PROGRESS_WITHDRAWN, task, found.report().words(), null);
            }
        });
    }

    /**
     * Puts a report back that was taken back.
     *
     * @throws UnknownKeyException where the task has no such report
     * @throws AccessDeniedException where it is somebody else's
     */
    public ProgressReport restore(String task, String key) {
        return transactions.write(() -> {
            ProgressQueries.Found found = queries.lock(task, key).orElseThrow(() -> new UnknownKeyException(key));
            if (!mayWithdraw(found.report())) {
                throw new AccessDeniedException(
                        key + " was reported by " + found.report().by());
            }
            if (found.withdrawnBy() != null) {
                queries.restore(key);
                stamp.touch();
                audit.record(
                        AuditAction.PROGRESS_RESTORED,
                        task,
                        null,
                        found.report().words());
            }
            return found.report();
        });
    }

    /** What a person said, as it is kept. */
    static ProgressReport of(String task, NewReport said, String by, Instant at) {
        return new ProgressReport(
                "report-" + UUID.randomUUID(),
                task,
                Objects.requireNonNull(said.status()),
                said.percent(),
                Objects.requireNonNull(said.note()),
                Objects.requireNonNull(said.on()),
                by,
                at,
                Origin.ENTERED,
                null);
    }

    static String by() {
        return SignedIn.person().map(Person::name).orElseThrow();
    }

    private Instant now() {
        return today.now().truncatedTo(ChronoUnit.MICROS);
    }
}
