package vn.daumoi.engine;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The name of one request, by which a reader's report finds the lines of the log. It stands in the logging context of
 * the thread that serves the request, in the answer's header, and in every problem and failure a reader sees.
 */
public final class RequestId {

    /** The header of requests and answers that carries it. */
    public static final String HEADER = "X-Request-Id";

    /** Its key in the logging context. */
    public static final String KEY = "requestId";

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{7,63}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private RequestId() {}

    /** That of the request this thread serves; a new one where it serves none (server push, background work). */
    public static String current() {
        String id = MDC.get(KEY);
        return id == null ? fresh() : id;
    }

    /** A new one. */
    public static String fresh() {
        var bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The caller's, where it is 8 to 64 letters, digits, dots, dashes and underscores; otherwise a new one. */
    public static String accepted(@Nullable String given) {
        return given != null && WELL_FORMED.matcher(given).matches() ? given : fresh();
    }
}
