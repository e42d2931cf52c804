package vn.daumoi.directive.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.daumoi.directive.Draft.CitedDocument;
import vn.daumoi.directive.Draft.Relation;

class CitationTest {

    private static final LocalDate IN_2023 = LocalDate.of(2023, 2, 23);

    private final DocumentGazetteer gazetteer = new DocumentGazetteer();
    private final CitationReader reader = new CitationReader(gazetteer, new AgencyGazetteer());

    @Test
    void numbersWithTheirTypesDatesAndIssuers() {
        CitedDocument decree = one("theo Nghị định số 45/2020/NĐ-CP ngày 08 tháng 4 năm 2020 của Chính phủ", IN_2023);
        assertThat(decree)
                .extracting(CitedDocument::key, CitedDocument::type, CitedDocument::issuedOn, CitedDocument::issuer)
                .containsExactly("document-45-2020-nd-cp", "Nghị định", LocalDate.of(2020, 4, 8), "Chính phủ");
        CitedDocument letter = one("văn bản số 1552/BTTTT-THH của Bộ Thông tin và Truyền thông", IN_2023);
        assertThat(letter.key()).as("one document under both spellings").isEqualTo("document-1552-btttt-tth-2022");
        assertThat(keys("Nghị quyết số 57-NQ/TW ngày 22/12/2024; Nghị quyết số 57/NQ-CP ngày 1/4/2024", IN_2023))
                .as("the Party's numbers are not the Government's")
                .containsExactly("document-57-nq-tw-2024", "document-57-nq-cp-2024");
        assertThat(words("Luật Đấu thầu số 22/2023/QH15 và Chương trình hành động số 10- CTr/TU ngày 13/8/2025"))
                .containsExactly(
                        "Luật Đấu thầu số 22/2023/QH15", "Chương trình hành động số 10- CTr/TU ngày 13/8/2025");
    }

    @Test
    void aNumberIsNoLongerThanNumbersAre() {
        assertThat(words("Quyết định số 12/QĐ" + "-QĐ".repeat(20_000)))
                .singleElement()
                .satisfies(words ->
                        assertThat(words).startsWith("Quyết định số 12/QĐ-QĐ").hasSizeLessThan(60));
        assertThat(words("theo " + "The ".repeat(50_000) + "Data Act of 2018")).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aNumberAloneIsOfTheYearThatFits() {
        assertThat(one("Quyết định 422/QĐ-TTg", IN_2023).key()).isEqualTo("document-422-qd-ttg-2022");
        assertThat(one("Quyết định 422/QĐ-TTg", LocalDate.of(2026, 5, 1)).key()).isEqualTo("document-422-qd-ttg-2026");
        assertThat(keys("Quyết định số 9/QĐ-BTC ngày 3/3/2021 … Quyết định số 9/QĐ-BTC", IN_2023))
                .as("the year stands elsewhere in the document")
                .containsExactly("document-9-qd-btc-2021", "document-9-qd-btc-2021");
        CitedDocument unknown = one("Quyết định số 8/QĐ-BTC", IN_2023);
        assertThat(unknown.year()).isNull();
        assertThat(unknown.issuer()).isEqualTo("Bộ Tài chính");
    }

    @Test
    void names() {
        assertThat(one("triển khai Đề án 06 năm 2023", IN_2023).key()).isEqualTo("document-06-qd-ttg-2022");
        assertThat(one("quy định của Luật An toàn thông tin mạng và các văn bản", IN_2023)
                        .number())
                .isEqualTo("Luật An toàn thông tin mạng");
        assertThat(one("theo Luật An ninh mạng 2025", LocalDate.of(2025, 11, 29))
                        .key())
                .isEqualTo("document-116-2025-qh15");
        assertThat(one("theo Luật An ninh mạng", IN_2023).key()).isEqualTo("document-24-2018-qh14");
        assertThat(one("quy định tại Luật Thủy sản năm 2017", IN_2023).key()).isEqualTo("document-luat-thuy-san-2017");
        assertThat(words("OMB Memorandum M-19-23 and Executive Order 13859"))
                .containsExactly("OMB Memorandum M-19-23", "Executive Order 13859");
    }

    @Test
    void whatIsNoCitation() {
        assertThat(
                        words(
                                "giám sát 24/7, COVID-19, mạng 4G/5G, đến 266 thôn, ngày 08/4/2022, tiếp cận 1/500, các luật khác"))
                .isEmpty();
    }

    @Test
    void relationsAreThoseTheTextStates() {
        Reading reading = Reading.of("""
                Số: 77/QĐ-TTg

                Hà Nội, ngày 29 tháng 11 năm 2025

                QUYẾT ĐỊNH

                PHÊ DUYỆT ĐỀ ÁN

                Căn cứ Nghị quyết số 71/NQ-CP ngày 01 tháng 4 năm 2025 của Chính phủ sửa đổi, bổ sung cập nhật Chương trình hành động thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024;

                Căn cứ Nghị định số 107/2021/NĐ-CP ngày 06 tháng 12 năm 2021 của Chính phủ sửa đổi, bổ sung một số điều của Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018;

                Điều 2. Quyết định này có hiệu lực từ ngày ký và thay thế Quyết định số 11/QĐ-TTg ngày 05 tháng 01 năm 2020.
                """);
        assertThat(reading.draft().relations())
                .extracting(r -> r.fromKey() + " " + r.type() + " " + r.toKey())
                .containsExactly(
                        "document-77-qd-ttg-2025 BASED_ON document-71-nq-cp-2025",
                        "document-77-qd-ttg-2025 BASED_ON document-107-2021-nd-cp",
                        "document-107-2021-nd-cp AMENDS document-61-2018-nd-cp",
                        "document-77-qd-ttg-2025 REPLACES document-11-qd-ttg-2020");
        assertThat(reading.draft().relations()).extracting(Relation::place).doesNotContainNull();
    }

    private CitedDocument one(String text, LocalDate on) {
        List<CitedDocument> all = resolved(text, on);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private List<String> keys(String text, LocalDate on) {
        return resolved(text, on).stream().map(CitedDocument::key).toList();
    }

    private List<CitedDocument> resolved(String text, LocalDate on) {
        List<CitedWords> cited = reader.read(text);
        var resolver = new CitationResolver(gazetteer, on, "");
        resolver.note(cited);
        return cited.stream().map(resolver::resolve).toList();
    }

    private List<String> words(String text) {
        return reader.read(text).stream()
                .map(cited -> text.substring(cited.start(), cited.end()))
                .toList();
    }
}
