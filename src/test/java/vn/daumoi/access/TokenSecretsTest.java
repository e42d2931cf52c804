package vn.daumoi.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenSecretsTest {

    private final TokenSecrets secrets = new TokenSecrets();

    @Test
    void aTokenIsKnownByItsHashAndNoOther() {
        TokenSecrets.Made made = secrets.make();
        TokenSecrets.Said said = TokenSecrets.read(made.text()).orElseThrow();
        assertThat(said.id()).isEqualTo(made.id());
        assertThat(said.matches(made.hash())).isTrue();
        assertThat(said.matches(secrets.make().hash())).isFalse();
        assertThat(made.hash()).as("the secret is not kept").doesNotContain(said.secret());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "daumoi_",
                "daumoi_000000000000_short",
                "ghp_000000000000_0000000000000000000000000000000000000000000"
            })
    void anythingElseIsNone(String text) {
        assertThat(TokenSecrets.read(text)).isEmpty();
    }
}
