package vn.daumoi.directive;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/** Reads spoilt documents, one after another, and collects what no document may do to the reader. */
public final class ReaderFuzz {

    /** Smaller than a web server's: what overflows a stack there overflows here. */
    private static final int STACK = 512 * 1024;

    /** Says that it hangs, not that it is slow: an ordinary document takes some hundredths of a second. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration PATIENCE_FOR_A_MEGABYTE = Duration.ofSeconds(10);

    private final DocumentReader reader = new DocumentReader();
    private final MutatedDocuments documents;

    /** @param large also documents of many megabytes */
    public ReaderFuzz(boolean large) {
        this.documents = new MutatedDocuments(large);
    }

    /**
     * What came of it.
     *
     * @param read documents that became a draft
     * @param tasks in all of them
     * @param refused by message key: how many were refused with it
     * @param findings what must not be, each with its document's number
     */
    public record Outcome(int read, long tasks, Map<String, Integer> refused, List<String> findings) {}

    /** @param progress is told each number before it is read */
    public Outcome run(long first, long count, LongConsumer progress) {
        int read = 0;
        long tasks = 0;
        var refused = new TreeMap<String, Integer>();
        var findings = new ArrayList<String>();
        for (long number = first; number < first + count; number++) {
            progress.accept(number);
            byte[] bytes = documents.document(number);
            try {
                Draft draft = within(bytes);
                DraftLaws.check(draft);
                read++;
                tasks += draft.tasks().size();
            } catch (UnreadableDocumentException e) {
                refused.merge(e.messageKey(), 1, Integer::sum);
            } catch (Throwable e) {
                findings.add("document %d (%d bytes): %s".formatted(number, bytes.length, told(e)));
            }
        }
        return new Outcome(read, tasks, refused, findings);
    }

    private Draft within(byte[] bytes) throws Throwable {
        var draft = new CompletableFuture<Draft>();
        Thread thread = Thread.ofPlatform().daemon().stackSize(STACK).start(() -> {
            try {
                draft.complete(reader.read("thử.txt", bytes).draft());
            } catch (Throwable e) {
                draft.completeExceptionally(e);
            }
        });
        Duration patience = PATIENCE.plus(PATIENCE_FOR_A_MEGABYTE.multipliedBy(bytes.length >> 20));
        try {
            return draft.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause();
        } catch (TimeoutException e) {
            var hangs = new AssertionError("does not end within " + patience);
            hangs.setStackTrace(thread.getStackTrace());
            throw hangs;
        }
    }

    private static String told(Throwable e) {
        return e
                + Arrays.stream(e.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith("vn.daumoi."))
                        .limit(6)
                        .map(frame -> "\n        at " + frame)
                        .collect(Collectors.joining());
    }
}
