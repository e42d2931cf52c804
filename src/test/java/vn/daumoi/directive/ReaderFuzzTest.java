package vn.daumoi.directive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A few hundred spoilt documents; {@code ./daumoi bench fuzz-reader} reads ten thousand, and larger ones. */
class ReaderFuzzTest {

    @Test
    void aSpoiltDocumentIsReadWithinTheLawsOrRefusedByName() {
        ReaderFuzz.Outcome outcome = new ReaderFuzz(false).run(1, 300, number -> {});
        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.read()).as("documents read, %s", outcome).isGreaterThan(200);
        assertThat(outcome.tasks()).isGreaterThan(1_000);
        assertThat(outcome.refused()).isNotEmpty();
    }
}
