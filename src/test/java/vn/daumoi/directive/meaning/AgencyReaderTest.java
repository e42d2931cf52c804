package vn.daumoi.directive.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgencyReaderTest {

    private static final LocalDate IN_2023 = LocalDate.of(2023, 2, 23);
    private static final LocalDate IN_2026 = LocalDate.of(2026, 6, 10);

    private final AgencyReader reader = new AgencyReader(new AgencyGazetteer(), new Vocabulary());

    @Test
    void namesWithAndCommasAndHyphensStayWhole() {
        assertThat(names(
                        "Bộ Tư pháp, Bộ Lao động – Thương binh và Xã hội, Bộ Văn hóa, Thể thao và Du lịch và Bộ Kế hoạch và"
                                + " Đầu tư"))
                .containsExactly(
                        "Bộ Tư pháp",
                        "Bộ Lao động - Thương binh và Xã hội",
                        "Bộ Văn hóa, Thể thao và Du lịch",
                        "Bộ Kế hoạch và Đầu tư");
    }

    @Test
    void abbreviationsAndOneHeadForSeveralNames() {
        assertThat(names("Bộ CA; Bộ TT&TT, BHXH Việt Nam/ NHNN"))
                .containsExactly(
                        "Bộ Công an",
                        "Bộ Thông tin và Truyền thông",
                        "Bảo hiểm xã hội Việt Nam",
                        "Ngân hàng Nhà nước Việt Nam");
        assertThat(names("Các Bộ: CT, NN&PTNT, TC, TTTT"))
                .containsExactly(
                        "Bộ Công Thương",
                        "Bộ Nông nghiệp và Phát triển nông thôn",
                        "Bộ Tài chính",
                        "Bộ Thông tin và Truyền thông");
        assertThat(names("các bộ: Tài chính, Tư pháp và Y tế"))
                .containsExactly("Bộ Tài chính", "Bộ Tư pháp", "Bộ Y tế");
        assertThat(names("Bộ Tài chính, Nông nghiệp và Môi trường, Bộ Quốc phòng"))
                .containsExactly("Bộ Tài chính", "Bộ Nông nghiệp và Môi trường", "Bộ Quốc phòng");
    }

    @Test
    void lettersWithoutDiacriticsOrInCapitalsAreTheSameName() {
        assertThat(names("BO CONG AN, Bo Y te")).containsExactly("Bộ Công an", "Bộ Y tế");
        assertThat(names("Công Thông tin điện tử Chính phủ")).containsExactly("Cổng Thông tin điện tử Chính phủ");
    }

    @Test
    void setsAreSetsAndTheUnnamedOnesAreNoOthers() {
        List<NamedAgency> sets = reader.read("Bộ, ngành, địa phương; Các bộ, ngành, địa phương", IN_2023);
        assertThat(sets).extracting(NamedAgency::name).containsExactly("Các bộ, ngành, địa phương");
        assertThat(sets).allMatch(NamedAgency::collective);
        assertThat(names("Các bộ, ngành liên quan; Bộ, ngành có liên quan; các bộ, ngành, địa phương liên quan"))
                .containsExactly("Các bộ, ngành liên quan", "Các bộ, ngành, địa phương liên quan");
        assertThat(names("Văn phòng Chính phủ và các bộ, ngành, địa phương"))
                .containsExactly("Văn phòng Chính phủ", "Các bộ, ngành, địa phương");
    }

    @Test
    void aSetThatNamesItsMembersKeepsThem() {
        NamedAgency set = reader.read(
                        "Ủy ban nhân dân các tỉnh: Bắc Kạn, Bình Phước, Đăk Nông, Gia Lai, Khánh Hòa, Phú Yên, Thanh Hóa,"
                                + " Vĩnh Long",
                        IN_2023)
                .getFirst();
        assertThat(set.collective()).isTrue();
        assertThat(set.recognised()).isTrue();
        assertThat(set.members())
                .extracting(KnownAgency::name)
                .containsExactly(
                        "Ủy ban nhân dân tỉnh Bắc Kạn",
                        "Ủy ban nhân dân tỉnh Bình Phước",
                        "Ủy ban nhân dân tỉnh Đắk Nông",
                        "Ủy ban nhân dân tỉnh Gia Lai",
                        "Ủy ban nhân dân tỉnh Khánh Hòa",
                        "Ủy ban nhân dân tỉnh Phú Yên",
                        "Ủy ban nhân dân tỉnh Thanh Hóa",
                        "Ủy ban nhân dân tỉnh Vĩnh Long");
    }

    @Test
    void aNameIsNoLongerThanAnIndexTakesAndASetNamesEachMemberOnce() {
        NamedAgency endless =
                reader.read("Viện " + "khoa học ".repeat(2_000), IN_2023).getFirst();
        assertThat(endless.name()).startsWith("Viện khoa học khoa học").hasSizeBetween(250, 300);
        assertThat(endless.end() - endless.start()).isEqualTo(endless.name().length());
        assertThat(reader.read("UBND các tỉnh: " + "Gia Lai, Bắc Kạn, ".repeat(300), IN_2023)
                        .getFirst()
                        .members())
                .extracting(KnownAgency::name)
                .containsExactly("Ủy ban nhân dân tỉnh Gia Lai", "Ủy ban nhân dân tỉnh Bắc Kạn");
    }

    @Test
    void aProvinceOfOneNameIsAnotherUnitAfterJuly2025() {
        assertThat(NodeKeys.of(reader.read("UBND tỉnh Gia Lai", IN_2023).getFirst()))
                .isEqualTo("agency-uy-ban-nhan-dan-tinh-gia-lai");
        assertThat(NodeKeys.of(reader.read("UBND tỉnh Gia Lai", IN_2026).getFirst()))
                .isEqualTo("agency-uy-ban-nhan-dan-tinh-gia-lai-2025");
    }

    @Test
    void newNamesAreKeptWholeAndNeverTakenForOnesLikeThem() {
        assertThat(names("Viện Khoa học Khí tượng thủy văn và Biến đổi khí hậu; Viện Chiến lược, Chính sách TN&MT"))
                .containsExactly(
                        "Viện Khoa học Khí tượng thủy văn và Biến đổi khí hậu", "Viện Chiến lược, Chính sách TN&MT");
        assertThat(names("Cục Biến đổi khí hậu, Cục Bảo tồn thiên nhiên và Đa dạng sinh học và các đơn vị có liên quan"
                        + " thuộc Bộ TN&MT."))
                .containsExactly(
                        "Cục Biến đổi khí hậu",
                        "Cục Bảo tồn thiên nhiên và Đa dạng sinh học",
                        "Các đơn vị có liên quan thuộc Bộ TN&MT");
        List<NamedAgency> like =
                reader.read("Sở Y tế; Bộ Y tế Lào; Công an tỉnh; các doanh nghiệp viễn thông", IN_2023);
        assertThat(like)
                .extracting(NamedAgency::name)
                .containsExactly("Sở Y tế", "Bộ Y tế Lào", "Công an tỉnh", "Các doanh nghiệp viễn thông");
        assertThat(like).noneMatch(NamedAgency::recognised);
        assertThat(names("Vụ Khoa học và Công nghệ; Sở Văn hoá Thể thao du lịch"))
                .containsExactly("Vụ Khoa học và Công nghệ", "Sở Văn hoá Thể thao du lịch");
    }

    @Test
    void agenciesAreFoundInSentencesToo() {
        String cell = "Bộ Công an tiến hành rà soát các văn bản có liên quan đến Luật thuộc thẩm quyền; các bộ, cơ quan"
                + " ngang bộ, Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương rà soát văn bản thuộc phạm vi,"
                + " lĩnh vực, địa bàn được phân công.";
        List<NamedAgency> agencies = reader.read(cell, IN_2026);
        assertThat(agencies)
                .extracting(NamedAgency::name)
                .containsExactly("Bộ Công an", "Các bộ, cơ quan ngang bộ", "Ủy ban nhân dân các tỉnh, thành phố");
        assertThat(agencies)
                .extracting(agency -> cell.substring(agency.start(), agency.end()))
                .containsExactly(
                        "Bộ Công an",
                        "các bộ, cơ quan ngang bộ",
                        "Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương");
    }

    @Test
    void englishSets() {
        assertThat(names("Required for CFO Act Agencies only, encouraged for non-CFO Act agencies"))
                .containsExactly("CFO Act agencies", "Non-CFO Act agencies");
        assertThat(names("CIO and Chief Data Officer Councils, as well as other interagency bodies"))
                .containsExactly("CIO and Chief Data Officer Councils", "Other interagency bodies");
    }

    private List<String> names(String cell) {
        return reader.read(cell, IN_2023).stream().map(NamedAgency::name).toList();
    }
}
