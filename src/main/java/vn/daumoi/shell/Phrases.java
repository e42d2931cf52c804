package vn.daumoi.shell;

import java.util.List;
import java.util.Locale;

/** Questions in plain words that some feature answers: offered above what the search finds, while somebody types. */
public interface Phrases {

    /** The questions these words may mean, best first; quickly, because every letter asks again. */
    List<Phrase> of(String words, Locale locale);

    /**
     * A question.
     *
     * @param words of it, filled in: "Nhiệm vụ quá hạn của Bộ Xây dựng"
     * @param detail one line more, or empty
     * @param address of the screen with the answer, without a leading slash
     */
    record Phrase(String words, String detail, String address) {}
}
