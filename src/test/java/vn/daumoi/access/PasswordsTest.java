package vn.daumoi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordsTest {

    private final Passwords passwords = new Passwords();
    private final Account account =
            new Account("1", "lan.nguyen", "Nguyễn Lan", Set.of(Role.READER), "", true, false, 1, Instant.EPOCH, null);

    @Test
    void aHashIsArgon2idAndNeverTwiceTheSame() {
        String hash = passwords.hash("một câu dễ nhớ");
        assertThat(hash).startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.hash("một câu dễ nhớ")).isNotEqualTo(hash);
        assertThat(passwords.matches("một câu dễ nhớ", hash)).isTrue();
        assertThat(passwords.matches("một câu dễ nhờ", hash)).isFalse();
        assertThat(passwords.matches("", ""))
                .as("an account without a password of ours")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "ngắn, access.problem.passwordShort",
        "aaaaaaaaaaaa, access.problem.passwordWeak",
        "lan.nguyen-2026, access.problem.passwordWeak"
    })
    void weakOnesAreRefusedWithAReason(String password, String key) {
        assertThatThrownBy(() -> passwords.judge(password, account))
                .isInstanceOfSatisfying(
                        AccessProblem.class, e -> assertThat(e.key()).isEqualTo(key));
    }

    @Test
    void madeOnesPassAndDiffer() {
        String made = passwords.made();
        passwords.judge(made, account);
        assertThat(made).matches("([a-zA-Z2-9]{5}-){3}[a-zA-Z2-9]{5}").isNotEqualTo(passwords.made());
    }
}
