package vn.daumoi.access;

import java.security.SecureRandom;
import java.util.Map;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** How passwords are hashed, made up and judged. */
@Component
class Passwords {

    static final int LEAST = 10;
    static final int MOST = 200;

    /** Without the letters and digits that are taken for one another. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final SecureRandom random = new SecureRandom();

    /** Argon2id with 19 MiB, two passes, one lane: the least that OWASP's Password Storage Cheat Sheet names. */
    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            "argon2", Map.of("argon2", new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2)));

    /** What a check takes where there is no such account, so that its absence cannot be told by the clock. */
    private final String nobody = hash(made());

    String hash(String password) {
        return String.valueOf(encoder.encode(password));
    }

    boolean matches(String password, String hash) {
        if (password.length() > MOST || hash.isEmpty()) {
            encoder.matches("", nobody);
            return false;
        }
        return encoder.matches(password, hash);
    }

    boolean outdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    /** Nobody's password, checked for the time it takes. */
    void pretend(String password) {
        encoder.matches(password.length() > MOST ? "" : password, nobody);
    }

    /** Twenty letters and digits in groups: 116 bits. */
    String made() {
        var password = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            password.append(i > 0 && i % 5 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    /** @throws AccessProblem where the password is too short, too long, or says no more than the name */
    void judge(String password, Account account) {
        if (password.length() < LEAST) {
            throw new AccessProblem("access.problem.passwordShort", String.valueOf(LEAST));
        }
        if (password.length() > MOST) {
            throw new AccessProblem("access.problem.passwordLong", String.valueOf(MOST));
        }
        if (password.chars().distinct().count() < 5
                || password.toLowerCase(java.util.Locale.ROOT).contains(account.name())) {
            throw new AccessProblem("access.problem.passwordWeak");
        }
    }
}
