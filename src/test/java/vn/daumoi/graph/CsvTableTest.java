package vn.daumoi.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "-2", "+84", "@x", " =HYPERLINK(1)", "\t=1", "\r=1"})
    void aFormulaBecomesText(String cell) {
        assertThat(CsvTable.harmless(cell)).isEqualTo("'" + cell);
    }

    @Test
    void otherWordsStay() {
        assertThat(CsvTable.harmless("Bộ = an - ninh")).isEqualTo("Bộ = an - ninh");
        assertThat(CsvTable.harmless("")).isEmpty();
    }
}
