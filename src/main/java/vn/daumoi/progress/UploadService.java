package vn.daumoi.progress;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.daumoi.access.AuditAction;
import vn.daumoi.access.AuditLog;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;
import vn.daumoi.engine.Transactions;
import vn.daumoi.graph.Fold;
import vn.daumoi.graph.PlanStamp;
import vn.daumoi.graph.TaskStatus;
import vn.daumoi.graph.Today;

/**
 * Tables of reports: first looked at, then taken whole or not at all. A file waits two hours in memory, for whoever sent it. The
 * same file twice adds nothing the second time.
 */
@Needs(Permission.PLAN)
@Service
public class UploadService {

    private static final Duration KEPT = Duration.ofHours(2);
    private static final long MOST_BYTES = 100L << 20;

    private final UploadQueries tasks;
    private final ProgressQueries queries;
    private final Transactions transactions;
    private final PlanStamp stamp;
    private final AuditLog audit;
    private final Today today;
    private final Cache<String, Stored> waiting = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumWeight(MOST_BYTES)
            .weigher((String id, Stored stored) -> stored.bytes().length + 1_000)
            .build();

    UploadService(
            UploadQueries tasks,
            ProgressQueries queries,
            Transactions transactions,
            PlanStamp stamp,
            AuditLog audit,
            Today today) {
        this.tasks = tasks;
        this.queries = queries;
        this.transactions = transactions;
        this.stamp = stamp;
        this.audit = audit;
        this.today = today;
    }

    private record Stored(String fileName, byte[] bytes, String by) {}

    /** There is no upload of this id: it never was, waited too long, is somebody else's, or was taken already. */
    public static final class UnknownUploadException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnknownUploadException(String id) {
            super(id);
        }
    }

    /** The upload has errors, so that nothing of it was taken. */
    public static final class RefusedUploadException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Upload upload;

        RefusedUploadException(Upload upload) {
            super(upload.fileName() + ": " + upload.errors().size());
            this.upload = upload;
        }

        /** With its errors. */
        public Upload upload() {
            return upload;
        }
    }

    /**
     * Looks at a file and keeps it for {@link #apply}; the graph is not touched.
     *
     * @throws UnreadableSheetException where it is no table of reports
     */
    public Upload preview(String fileName, byte[] bytes) {
        String id = UUID.randomUUID().toString();
        var stored = new Stored(fileName, bytes, ProgressService.by());
        Upload upload = evaluate(id, stored);
        waiting.put(id, stored);
        return upload;
    }

    /** An upload that waits, looked at anew; empty where there is none of this id. */
    public Optional<Upload> find(String id) {
        return stored(id).map(stored -> evaluate(id, stored));
    }

    /**
     * Takes all reports of an upload, in one transaction, as the graph is by now.
     *
     * @throws UnknownUploadException where there is none of this id
     * @throws RefusedUploadException where it has errors; nothing is taken
     */
    public Upload apply(String id) {
        Stored stored = stored(id).orElseThrow(() -> new UnknownUploadException(id));
        Instant at = today.now().truncatedTo(ChronoUnit.MICROS);
        Upload done = transactions.write(() -> {
            // taken first: whoever uploads the same at this moment waits here, and then sees these reports
            stamp.touch();
            Upload upload = evaluate(id, stored);
            if (!upload.errors().isEmpty()) {
                throw new RefusedUploadException(upload);
            }
            write(upload, stored.by(), at);
            return upload.asApplied();
        });
        waiting.invalidate(id);
        return done;
    }

    private void write(Upload upload, String by, Instant at) {
        List<ProgressReport> reports = upload.rows().stream()
                .filter(Upload.Row::adds)
                .map(row -> ProgressService.of(row.task(), row.report(), by, at))
                .toList();
        if (reports.isEmpty()) {
            return;
        }
        queries.add(reports);
        var deeds = new ArrayList<AuditLog.Deed>();
        deeds.add(new AuditLog.Deed(
                AuditAction.PROGRESS_UPLOADED, upload.fileName(), null, "reports: " + reports.size()));
        reports.forEach(report ->
                deeds.add(new AuditLog.Deed(AuditAction.PROGRESS_REPORTED, report.task(), null, report.words())));
        audit.record(deeds);
    }

    private Optional<Stored> stored(String id) {
        return Optional.ofNullable(waiting.getIfPresent(id))
                .filter(stored -> stored.by().equals(ProgressService.by()));
    }

    private Upload evaluate(String id, Stored stored) {
        LocalDate day = today.date();
        var reader = new UploadReader(Sheet.read(stored.bytes()), day);
        var errors = new ArrayList<>(reader.errors());
        var rows = new ArrayList<Upload.Row>();
        Map<UploadReader.Read, UploadQueries.Named> found = find(reader, errors);
        Map<String, List<ProgressReport>> known =
                known(found.values().stream().map(UploadQueries.Named::key).collect(Collectors.toSet()));
        var seen = new HashSet<List<Object>>();
        for (UploadReader.Read read : reader.rows()) {
            UploadQueries.Named task = found.get(read);
            if (task != null) {
                List<ProgressReport> reports = known.getOrDefault(task.key(), List.of());
                ProgressReport now =
                        asOf(reports, Objects.requireNonNull(read.report().on()));
                boolean twice = !seen.add(List.of(task.key(), read.report()));
                rows.add(new Upload.Row(
                        read.line(),
                        task.key(),
                        task.code(),
                        task.title(),
                        now == null ? TaskStatus.NOT_REPORTED : now.status(),
                        now == null ? null : now.percent(),
                        read.report(),
                        !twice && !said(reports, now, read)));
            }
        }
        UploadReader.conflicts(rows)
                .forEach((line, earlier) -> errors.add(
                        new Upload.Problem(line, "", "", "progress.row.conflict", List.of(String.valueOf(earlier)))));
        Set<Integer> wrong = errors.stream().map(Upload.Problem::line).collect(Collectors.toSet());
        rows.removeIf(row -> wrong.contains(row.line()));
        errors.sort(java.util.Comparator.comparingInt(Upload.Problem::line));
        return new Upload(
                id,
                stored.fileName(),
                reader.total(),
                reader.blank(),
                wrong.size(),
                List.copyOf(rows),
                List.copyOf(errors),
                reader.ignoredColumns(),
                false);
    }

    /** Where the row names no day, what counts already is not said again today. */
    private static boolean said(List<ProgressReport> reports, @Nullable ProgressReport now, UploadReader.Read read) {
        if (read.dated()) {
            return reports.stream().anyMatch(report -> report.says(read.report()));
        }
        NewReport said = read.report();
        return now != null && now.says(new NewReport(said.status(), said.percent(), said.note(), now.on()));
    }

    private static @Nullable ProgressReport asOf(List<ProgressReport> latestFirst, LocalDate day) {
        return latestFirst.stream()
                .filter(report -> !report.on().isAfter(day))
                .findFirst()
                .orElse(null);
    }

    private Map<String, List<ProgressReport>> known(Set<String> keys) {
        return queries.history(List.copyOf(keys)).stream().collect(Collectors.groupingBy(ProgressReport::task));
    }

    /** The task each row means; what cannot be told is an error. */
    private Map<UploadReader.Read, UploadQueries.Named> find(UploadReader reader, List<Upload.Problem> errors) {
        var byKey = new HashMap<String, UploadQueries.Named>();
        var byCode = new HashMap<String, List<UploadQueries.Named>>();
        List<UploadReader.Read> rows = reader.rows();
        tasks.named(
                        rows.stream().map(UploadReader.Read::key).distinct().toList(),
                        rows.stream()
                                .filter(row -> row.key().isEmpty())
                                .map(UploadReader.Read::code)
                                .distinct()
                                .toList())
                .forEach(task -> {
                    byKey.put(task.key(), task);
                    byCode.computeIfAbsent(task.code(), code -> new ArrayList<>())
                            .add(task);
                });
        var found = new HashMap<UploadReader.Read, UploadQueries.Named>();
        for (UploadReader.Read row : rows) {
            if (!row.key().isEmpty()) {
                UploadQueries.Named task = byKey.get(row.key());
                if (task == null) {
                    errors.add(problem(reader, row, UploadColumn.KEY, row.key(), "progress.row.unknownKey"));
                } else if (!row.code().isEmpty() && !row.code().equals(task.code())) {
                    errors.add(
                            problem(reader, row, UploadColumn.CODE, row.code(), "progress.row.otherCode", task.code()));
                } else {
                    found.put(row, task);
                }
                continue;
            }
            List<UploadQueries.Named> candidates = byCode.getOrDefault(row.code(), List.of()).stream()
                    .filter(task -> row.document().isEmpty()
                            || Fold.search(task.document()).equals(Fold.search(row.document())))
                    .toList();
            if (candidates.size() == 1) {
                found.put(row, candidates.getFirst());
            } else if (candidates.isEmpty()) {
                errors.add(
                        row.document().isEmpty()
                                ? problem(reader, row, UploadColumn.CODE, row.code(), "progress.row.unknownCode")
                                : problem(
                                        reader,
                                        row,
                                        UploadColumn.CODE,
                                        row.code(),
                                        "progress.row.unknownCodeIn",
                                        row.document()));
            } else {
                errors.add(problem(
                        reader,
                        row,
                        UploadColumn.CODE,
                        row.code(),
                        "progress.row.ambiguous",
                        candidates.stream()
                                .map(UploadQueries.Named::document)
                                .distinct()
                                .collect(Collectors.joining(", "))));
            }
        }
        return found;
    }

    private static Upload.Problem problem(
            UploadReader reader,
            UploadReader.Read row,
            UploadColumn column,
            String value,
            String key,
            String... arguments) {
        return new Upload.Problem(row.line(), reader.header(column), value, key, List.of(arguments));
    }
}
