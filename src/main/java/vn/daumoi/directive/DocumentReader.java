package vn.daumoi.directive;

import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import vn.daumoi.directive.meaning.MeaningReader;
import vn.daumoi.directive.structure.DocumentStructure;
import vn.daumoi.directive.structure.StructureReader;
import vn.daumoi.directive.text.SourceText;
import vn.daumoi.directive.text.TextReader;

/** The three stages of reading, one after the other. Keeps nothing of what it reads: many may read at once. */
@Component
public class DocumentReader {

    /** The largest file read, in bytes. */
    public static final int LIMIT = TextReader.LIMIT;

    /** Bytes from which a document is large: reading it takes a good part of the memory there is. */
    private static final int LARGE = 4 << 20;

    private final MeaningReader meaning = new MeaningReader();
    private final ReentrantLock oneLarge = new ReentrantLock(true);

    /** A draft and how long it took. */
    public record Reading(Draft draft, ReadReport timings) {}

    /**
     * Says no before anything of a file is read.
     *
     * @throws UnreadableDocumentException where a file of so many bytes is more than {@link #LIMIT}
     */
    public static void refuseLarge(String fileName, long bytes) {
        TextReader.refuseLarge(fileName, bytes);
    }

    /**
     * Reads a document; the same bytes always give the same draft. Large documents are read one after another.
     *
     * @throws UnreadableDocumentException where the bytes are no text we can read
     */
    public Reading read(String fileName, byte[] bytes) {
        if (bytes.length < LARGE) {
            return readNow(fileName, bytes);
        }
        oneLarge.lock();
        try {
            return readNow(fileName, bytes);
        } finally {
            oneLarge.unlock();
        }
    }

    private Reading readNow(String fileName, byte[] bytes) {
        long start = System.nanoTime();
        SourceText text = TextReader.read(fileName, bytes);
        long afterText = System.nanoTime();
        DocumentStructure structure = StructureReader.read(text);
        long afterStructure = System.nanoTime();
        Draft draft = meaning.read(text, structure);
        long end = System.nanoTime();
        return new Reading(
                draft,
                new ReadReport(
                        millis(afterText - start), millis(afterStructure - afterText), millis(end - afterStructure)));
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }
}
