package vn.daumoi.directive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;
import vn.daumoi.engine.Transactions;

/** Reads documents into drafts, keeps them for review, and publishes them: whole or not at all. */
@Needs(Permission.PLAN)
@Service
public class DirectiveService {

    private final DocumentReader reader;
    private final DirectiveQueries queries;
    private final DraftStore drafts;
    private final Transactions transactions;
    private final ImportMetrics metrics;

    DirectiveService(
            DocumentReader reader,
            DirectiveQueries queries,
            DraftStore drafts,
            Transactions transactions,
            ImportMetrics metrics) {
        this.reader = reader;
        this.queries = queries;
        this.drafts = drafts;
        this.transactions = transactions;
        this.metrics = metrics;
    }

    /**
     * Reads a document and keeps it as a draft. The graph is not touched.
     *
     * @throws UnreadableDocumentException where the bytes are no text we can read; then nothing is kept
     */
    public Import read(String fileName, byte[] bytes) {
        DocumentReader.Reading reading = metrics.reading(() -> reader.read(fileName, bytes));
        String id = drafts.add(fileName, bytes);
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
     * Writes a draft into the graph in one transaction. A document whose content the graph has already changes nothing.
     *
     * @return the import as it is now: PUBLISHED or UNCHANGED
     * @throws UnknownImportException where there is no such draft
     * @throws NothingToPublishException where the document holds no tasks
     */
    public Import publish(String id) {
        DraftStore.Stored stored = drafts.find(id).orElseThrow(() -> new UnknownImportException(id));
        DocumentReader.Reading reading = reader.read(stored.fileName(), stored.bytes());
        Draft draft = reading.draft();
        if (draft.tasks().isEmpty()) {
            metrics.withoutTasks();
            throw new NothingToPublishException(stored.fileName());
        }
        Import before = describe(stored, reading);
        if (before.state() == Import.State.UNCHANGED) {
            metrics.unchanged();
        } else {
            metrics.writing(
                    draft.tasks().size(),
                    () -> transactions.write(() -> queries.write(draft, digest(draft), before.newDocument())));
        }
        drafts.markPublished(id);
        Import.State state = before.state() == Import.State.UNCHANGED ? Import.State.UNCHANGED : Import.State.PUBLISHED;
        return new Import(
                id,
                before.fileName(),
                before.readAt(),
                state,
                draft,
                before.timings(),
                before.newDocument(),
                before.changes());
    }

    /** Forgets a draft; the graph is not touched. */
    public void discard(String id) {
        drafts.remove(id);
    }

    /** Whether a document's content was published before. */
    boolean isPublished(String documentKey) {
        return queries.digest(documentKey).isPresent();
    }

    private Import describe(DraftStore.Stored stored) {
        return describe(stored, reader.read(stored.fileName(), stored.bytes()));
    }

    private Import describe(DraftStore.Stored stored, DocumentReader.Reading reading) {
        Draft draft = reading.draft();
        String key = draft.document().key();
        Optional<String> known = queries.digest(key);
        boolean same = known.isPresent() && known.get().equals(digest(draft));
        Import.State state =
                same ? Import.State.UNCHANGED : stored.published() ? Import.State.PUBLISHED : Import.State.DRAFT;
        List<Import.Change> changes =
                known.isEmpty() || same ? List.of() : Changes.between(queries.publishedTasks(key), draft);
        return new Import(
                stored.id(),
                stored.fileName(),
                stored.readAt(),
                state,
                draft,
                reading.timings(),
                known.isEmpty(),
                changes);
    }

    /** Of everything publishing writes; neither the file's name nor its encoding is part of it. */
    private static String digest(Draft draft) {
        var content = List.of(
                draft.document(),
                draft.fingerprint(),
                draft.passages(),
                draft.tasks(),
                draft.agencies(),
                draft.databases(),
                draft.documents(),
                draft.relations());
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
