package vn.daumoi.directive.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.daumoi.directive.Draft;
import vn.daumoi.directive.Draft.Task;
import vn.daumoi.directive.DraftLaws;

/** Laws over everything a draft says: its places hold the printed words, and its keys lead to nodes it has. */
class PlacesTest {

    private static final String LABELS = """
            Số: 77/QĐ-TTg

            Hà Nội, ngày 29 tháng 11 năm 2025

            QUYẾT ĐỊNH

            BAN HÀNH KẾ HOẠCH TRIỂN KHAI

            THI HÀNH LUẬT BẢO VỆ DỮ LIỆU CÁ NHÂN

            THỦ TƯỚNG CHÍNH PHỦ

            Căn cứ Luật An ninh mạng ngày 10 tháng 12 năm 2025;

            II. NỘI DUNG

            1. Xây dựng Cổng thông tin quốc gia về bảo vệ dữ liệu cá nhân

            - Cơ quan chủ trì: Bộ Công an.

            - Cơ quan phối hợp: Văn phòng Chính phủ và các cơ quan có liên quan.

            - Thời gian thực hiện: năm 2026 - 2027.
            """;

    private static final String TABLE = """
            Số: 12/KH-UBND

            Cần Thơ, ngày 05 tháng 8 năm 2025

            KẾ HOẠCH

            THỰC HIỆN CHUYỂN ĐỔI SỐ

            ỦY BAN NHÂN DÂN THÀNH PHỐ CẦN THƠ

            | TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian | Sản phẩm |
            | --- | --- | --- | --- | --- | --- |
            | 1 | Kết nối Hệ thống đăng ký, quản lý hộ tịch điện tử với CSDLQG về dân cư theo Kế hoạch số 9/KH-UBND | Sở Tư pháp, Công an thành phố | UBND cấp xã | Tháng 13/2025 | Báo cáo |
            | 1 | Việc không số | Ông Ba | | Quý II, III/2026 | Cổng dữ liệu mở thành phố |
            """;

    private static final String ENGLISH = """
            # 2021 Action Plan

            | **Milestone** | **Target Date** | **Responsible Party** |
            |---|---|---|
            | **6.1** Update comprehensive public data inventory on data.gov as OMB Memorandum M-19-23 says | Quarterly | CDO Council |
            """;

    @Test
    void inTheDirective() {
        DraftLaws.check(Reading.directive().draft());
    }

    @ParameterizedTest
    @ValueSource(strings = {LABELS, TABLE, ENGLISH, "Không có nhiệm vụ nào."})
    void inOtherShapes(String text) {
        DraftLaws.check(Reading.of(text).draft());
    }

    @Test
    void unitsOfAProvinceAreItsOwnAndNumbersToo() {
        Reading reading = Reading.of(TABLE);
        Draft draft = reading.draft();
        assertThat(draft.document().key()).isEqualTo("document-12-kh-ubnd-2025-can-tho");
        assertThat(draft.tasks().getFirst().leads())
                .extracting(Draft.AgencyMention::agencyKey)
                .containsExactly("agency-so-tu-phap-thanh-pho-can-tho", "agency-cong-an-thanh-pho-thanh-pho-can-tho");
        assertThat(draft.agencies())
                .filteredOn(agency -> agency.name().equals("Sở Tư pháp"))
                .extracting(Draft.Agency::parentKey)
                .containsExactly("agency-uy-ban-nhan-dan-thanh-pho-can-tho-2025");
        assertThat(draft.documents()).extracting(Draft.CitedDocument::key).contains("document-9-kh-ubnd-can-tho");
        assertThat(draft.tasks().getFirst().findings())
                .extracting(finding -> finding.messageKey())
                .contains(
                        "import.finding.new-agency",
                        "import.finding.deadline-impossible",
                        "import.finding.year-unknown");
        assertThat(draft.tasks()).extracting(Task::key).doesNotHaveDuplicates();
    }

    @Test
    void aTitleInCapitalsMayTakeSeveralLinesAndEndsBeforeWhoSigns() {
        assertThat(Reading.of(LABELS).draft().document().title())
                .isEqualTo("BAN HÀNH KẾ HOẠCH TRIỂN KHAI THI HÀNH LUẬT BẢO VỆ DỮ LIỆU CÁ NHÂN");
    }

    @Test
    void anEnglishPlanWithoutANumber() {
        Reading reading = Reading.of(ENGLISH);
        assertThat(reading.draft().document().key()).isEqualTo("document-2021-action-plan");
        assertThat(reading.draft().document().type()).isEqualTo("Action Plan");
        assertThat(reading.draft().findings())
                .extracting(finding -> finding.messageKey())
                .contains("import.finding.no-number");
        assertThat(reading.task("6.1").title()).startsWith("Update comprehensive");
        assertThat(reading.leads("6.1")).containsExactly("CDO Council");
        assertThat(reading.databases("6.1")).containsExactly("Comprehensive data inventory CLEANS", "data.gov USES");
        assertThat(reading.citations("6.1")).containsExactly("M-19-23 2019");
    }

    @Test
    void aTextWithoutTasksIsADraftWithoutTasks() {
        Draft draft = Reading.of("Không có nhiệm vụ nào.").draft();
        assertThat(draft.tasks()).isEmpty();
        assertThat(draft.document().key()).matches("document-[0-9a-f]{12}");
    }
}
