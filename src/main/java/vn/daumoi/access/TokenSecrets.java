package vn.daumoi.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The text of tokens: {@code daumoi_ID_SECRET}. The secret has 256 random bits, which nobody can guess, so a plain
 * SHA-256 is enough to keep it by.
 */
@Component
class TokenSecrets {

    /** By which everybody, scanners of leaked secrets too, knows a token of ours. */
    static final String MARK = "daumoi_";

    private static final Pattern TEXT = Pattern.compile(MARK + "([0-9a-f]{12})_([A-Za-z0-9_-]{43})");

    private final SecureRandom random = new SecureRandom();

    /** @param text the whole token; {@code hash} of its secret */
    record Made(String id, String text, String hash) {}

    /** What a token's text says. */
    record Said(String id, String secret) {

        boolean matches(String hash) {
            return MessageDigest.isEqual(
                    hashOf(secret).getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
        }
    }

    Made make() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var begin = new byte[6];
        random.nextBytes(begin);
        String id = HexFormat.of().formatHex(begin);
        return new Made(id, MARK + id + '_' + secret, hashOf(secret));
    }

    static Optional<Said> read(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches() ? Optional.of(new Said(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    private static String hashOf(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
