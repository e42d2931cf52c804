package vn.daumoi.directive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import vn.daumoi.access.AuditAction;
import vn.daumoi.access.AuditLog;
import vn.daumoi.access.ChangedMeanwhileException;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;
import vn.daumoi.engine.Transactions;
import vn.daumoi.engine.WriteGate;
import vn.daumoi.graph.PlanStamp;

/** Reads documents into drafts, keeps them for review, and publishes them: whole or not at all. */
@Needs(Permission.PLAN)
@Service
public class DirectiveService {

    private final DocumentReader reader;
    private final DirectiveQueries queries;
    private final DraftStore drafts;
    private final AuditLog audit;
    private final Transactions transactions;
    private final WriteGate gate;
    private final ImportMetrics metrics;
    private final PlanStamp stamp;
    private final ApplicationEventPublisher events;

    DirectiveService(
            DocumentReader reader,
            DirectiveQueries queries,
            DraftStore drafts,
            AuditLog audit,
            Transactions transactions,
            WriteGate gate,
            ImportMetrics metrics,
            PlanStamp stamp,
            ApplicationEventPublisher events) {
        this.reader = reader;
        this.queries = queries;
        this.drafts = drafts;
        this.audit = audit;
        this.transactions = transactions;
        this.gate = gate;
        this.metrics = metrics;
        this.stamp = stamp;
        this.events = events;
    }

    /**
     * Reads a document and keeps it as a draft. The graph is not touched.
     *
     * @throws UnreadableDocumentException where the bytes are no text we can read; then nothing is kept
     */
    public Import read(String fileName, byte[] bytes) {
        DocumentReader.Reading reading = metrics.reading(() -> reader.read(fileName, bytes));
        String id = drafts.add(fileName, bytes);
        audit.record(
                AuditAction.DRAFT_READ,
                fileName,
                null,
                id + " · " + reading.draft().document().key());
        return describe(drafts.find(id).orElseThrow(), reading);
    }

    /** A draft by its id, read anew; empty where there is none. */
    public Optional<Import> find(String id) {
        return drafts.find(id).map(this::describe);
    }

    /** The drafts that wait for review, the latest first. */
    public List<Import> drafts() {
        return drafts.ids().stream()
                .flatMap(id -> drafts.find(id).stream())
                .filter(d -> !d.published())
                .sorted(Comparator.comparing(DraftStore.Stored::readAt).reversed())
                .map(this::describe)
                .toList();
    }

    /**
     * Writes a draft into the graph in one transaction, whatever the graph holds of the document by now.
     *
     * @see #publish(String, String)
     */
    public Import publish(String id) {
        return publish(id, null);
    }

    /**
     * Writes a draft into the graph in one transaction. A document whose content the graph has already changes nothing.
     *
     * @param basedOn what the graph held of the document when the draft was reviewed, see {@link Import#basedOn()}; null
     *     where that does not matter
     * @return the import as it is now: PUBLISHED or UNCHANGED
     * @throws UnknownImportException where there is no such draft
     * @throws NothingToPublishException where the document holds no tasks
     * @throws ChangedMeanwhileException with the {@link Import} as it would be reviewed now, where somebody else published
     *     the document since; then nothing is written
     */
    public Import publish(String id, @Nullable String basedOn) {
        DraftStore.Stored stored = drafts.find(id).orElseThrow(() -> new UnknownImportException(id));
        DocumentReader.Reading reading = reader.read(stored.fileName(), stored.bytes());
        if (reading.draft().tasks().isEmpty()) {
            metrics.withoutTasks();
            throw new NothingToPublishException(stored.fileName());
        }
        // a backup holds the graph and the drafts, and never one without the other
        try (WriteGate.Pass _ = gate.pass()) {
            Import done = metrics.publishing(() -> transactions.write(() -> write(stored, reading, basedOn)));
            drafts.markPublished(id);
            return done;
        }
    }

    /** Whoever else publishes the same document waits at the lock, and then sees what was written here. */
    private Import write(DraftStore.Stored stored, DocumentReader.Reading reading, @Nullable String basedOn) {
        Draft draft = reading.draft();
        String key = draft.document().key();
        String known = queries.lock(key).orElse("");
        Import now = describe(stored, reading, known);
        if (now.state() == Import.State.UNCHANGED) {
            return now;
        }
        if (basedOn != null && !basedOn.equals(now.basedOn())) {
            throw new ChangedMeanwhileException(key, now);
        }
        List<DirectiveQueries.PublishedTask> before = known.isEmpty() ? List.of() : queries.publishedTasks(key);
        queries.write(draft, digest(draft), known.isEmpty());
        events.publishEvent(new DocumentPublished(key));
        stamp.touch();
        audit.record(PublishDeeds.of(draft, digest(draft), before, known));
        return now.published(digest(draft));
    }

    /** Forgets a draft; the graph is not touched. */
    public void discard(String id) {
        drafts.find(id).ifPresent(stored -> {
            drafts.remove(id);
            audit.record(AuditAction.DRAFT_DISCARDED, stored.fileName(), id, null);
        });
    }

    /** Whether a document's content was published before. */
    boolean isPublished(String documentKey) {
        return queries.digest(documentKey).isPresent();
    }

    private Import describe(DraftStore.Stored stored) {
        return describe(stored, reader.read(stored.fileName(), stored.bytes()));
    }

    private Import describe(DraftStore.Stored stored, DocumentReader.Reading reading) {
        return describe(
                stored,
                reading,
                queries.digest(reading.draft().document().key()).orElse(""));
    }

    /** @param known digest of what the graph holds of the document; empty where it holds nothing */
    private Import describe(DraftStore.Stored stored, DocumentReader.Reading reading, String known) {
        Draft draft = reading.draft();
        boolean same = known.equals(digest(draft));
        Import.State state =
                same ? Import.State.UNCHANGED : stored.published() ? Import.State.PUBLISHED : Import.State.DRAFT;
        List<Import.Change> changes = known.isEmpty() || same
                ? List.of()
                : Changes.between(queries.publishedTasks(draft.document().key()), draft);
        return new Import(
                stored.id(),
                stored.fileName(),
                stored.readAt(),
                state,
                draft,
                reading.timings(),
                known.isEmpty(),
                known.isEmpty() ? Import.NOTHING : known,
                changes);
    }

    /** Of everything publishing writes; neither the file's name nor its encoding is part of it. */
    private static String digest(Draft draft) {
        var content = new ArrayList<Object>(List.of(
                draft.document(),
                draft.fingerprint(),
                draft.passages(),
                draft.tasks(),
                draft.agencies(),
                draft.databases(),
                draft.documents(),
                draft.relations()));
        // documents without them keep the digest they had before there were any
        if (!draft.reports().isEmpty()) {
            content.add(draft.reports());
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(content.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** There is no draft of this id. */
    public static final class UnknownImportException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnknownImportException(String id) {
            super(id);
        }
    }

    /** The document holds no tasks; the message is the file's name. */
    public static final class NothingToPublishException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NothingToPublishException(String fileName) {
            super(fileName);
        }
    }
}
