package vn.daumoi.directive.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.daumoi.directive.Draft.Deadline;
import vn.daumoi.directive.Draft.DocumentIdentity;
import vn.daumoi.graph.DeadlineKind;

/** Directive 05/CT-TTg: what a person reads in it, row by row. */
class DirectiveMeaningTest {

    private static final String POPULATION = "Cơ sở dữ liệu quốc gia về dân cư";
    private static final String PROCEDURES = "Hệ thống thông tin giải quyết thủ tục hành chính cấp bộ, cấp tỉnh";
    private static final String PORTAL = "Cổng Dịch vụ công quốc gia";
    private static final String LAND = "Cơ sở dữ liệu đất đai quốc gia";
    private static final String ALL = "Các bộ, ngành, địa phương";
    private static final String PROJECT = "06/QĐ-TTg 2022";

    private static final Reading READING = Reading.directive();

    @Test
    void itKnowsWhichDocumentItIs() {
        assertThat(READING.draft().document())
                .isEqualTo(new DocumentIdentity(
                        "document-05-ct-ttg-2023",
                        "05/CT-TTg",
                        2023,
                        "Chỉ thị",
                        "Tiếp tục đẩy mạnh triển khai Đề án phát triển ứng dụng dữ liệu về dân cư, định danh và xác thực điện"
                                + " tử phục vụ chuyển đổi số quốc gia giai đoạn 2022 - 2025, tầm nhìn đến năm 2030 tại các"
                                + " bộ, ngành, địa phương năm 2023 và những năm tiếp theo",
                        "Thủ tướng Chính phủ",
                        LocalDate.of(2023, 2, 23)));
        assertThat(READING.draft().tasks()).hasSize(72);
        assertThat(READING.draft().agencies()).allMatch(agency -> agency.recognised());
        assertThat(READING.draft().databases()).allMatch(database -> database.recognised());
    }

    @Test
    void everyDeadlineIsRead() {
        var kinds = new TreeMap<DeadlineKind, Integer>();
        READING.draft().tasks().forEach(task -> kinds.merge(task.deadline().kind(), 1, Integer::sum));
        assertThat(kinds)
                .isEqualTo(Map.of(
                        DeadlineKind.DUE, 52,
                        DeadlineKind.FROM, 5,
                        DeadlineKind.ONGOING, 13,
                        DeadlineKind.CONDITIONAL, 2));
    }

    @Test
    void a5NamesTheSetOfMinistriesGivenTheTask() {
        assertThat(READING.leads("A.5"))
                .containsExactly("Các bộ, ngành được giao tại Đề án 06 và Quyết định số 422/QĐ-TTg");
        assertThat(READING.coLeads("A.5")).containsExactly("Văn phòng Chính phủ", "Bộ Công an");
        assertThat(READING.citations("A.5")).containsExactly(PROJECT, "422/QĐ-TTg 2022");
        assertThat(due("A.5")).isEqualTo(LocalDate.of(2023, 6, 30));
        assertThat(READING.bodyLines("A.5")).containsExactly(38);
        assertThat(READING.differences("A.5"))
                .containsExactly(
                        "LEAD DISAGREES: Các bộ, ngành được giao tại Đề án 06 và Quyết định số 422/QĐ-TTg | Các bộ,"
                                + " ngành, địa phương");
    }

    @Test
    void a8WaitsForOtherDocuments() {
        Deadline deadline = READING.task("A.8").deadline();
        assertThat(deadline.kind()).isEqualTo(DeadlineKind.CONDITIONAL);
        assertThat(deadline.conditionKey()).isEqualTo("document-50-nq-cp-2022");
        assertThat(deadline.text())
                .isEqualTo("Theo tiến độ của Nghị quyết số 50/NQ-CP ngày 08/4/2022 và Nghị định số 107/2021/NĐ-CP ngày"
                        + " 06/12/2021");
        assertThat(READING.citations("A.8"))
                .containsExactly("45/2020/NĐ-CP 2020", "107/2021/NĐ-CP 2021", "50/NQ-CP 2022");
    }

    @Test
    void a11And12() {
        assertThat(READING.leads("A.11")).containsExactly(ALL);
        assertThat(READING.citations("A.11")).containsExactly("68/2020/QH14 2020");
        assertThat(READING.databases("A.12"))
                .containsExactly("VNeID USES", POPULATION + " USES", POPULATION + " CONNECTS");
        assertThat(READING.task("A.12").databases().getFirst().words()).isEqualTo("ứng dụng VNID");
        assertThat(due("A.12")).isEqualTo(LocalDate.of(2023, 3, 31));
        assertThat(READING.differences("A.12")).isEmpty();
    }

    @Test
    void a14To16() {
        assertThat(READING.databases("A.14")).containsExactly(PROCEDURES + " CONNECTS", POPULATION + " CONNECTS");
        assertThat(READING.citations("A.14")).containsExactly("1552/BTTTT-TTH 2022", "107/2021/NĐ-CP 2021");
        assertThat(READING.coLeads("A.15"))
                .containsExactly("Bộ Công an", "Bộ Thông tin và Truyền thông", "Các cơ quan liên quan");
        assertThat(READING.databases("A.15"))
                .containsExactlyInAnyOrder(
                        PROCEDURES + " SECURES",
                        PROCEDURES + " CONNECTS",
                        POPULATION + " CONNECTS",
                        POPULATION + " USES",
                        "Các cơ sở dữ liệu quốc gia CONNECTS",
                        "Các cơ sở dữ liệu quốc gia SECURES",
                        "Các cơ sở dữ liệu chuyên ngành CONNECTS",
                        "Các cơ sở dữ liệu chuyên ngành SECURES",
                        "Kho quản lý dữ liệu điện tử của tổ chức, cá nhân CONNECTS",
                        PORTAL + " USES");
        assertThat(READING.task("A.16").deadline().conditionKey()).isEqualTo("document-766-qd-ttg-2022");
        assertThat(READING.citations("A.16")).containsExactly("766/QĐ-TTg 2022");
    }

    @Test
    void b1To8() {
        assertThat(READING.databases("B.1")).containsExactly("Trung tâm dữ liệu quốc gia GOVERNS");
        assertThat(READING.databases("B.2")).containsExactly(POPULATION + " CLEANS", POPULATION + " CONNECTS");
        assertThat(READING.coLeads("B.5"))
                .containsExactly(
                        "Bộ Tư pháp",
                        "Bộ Y tế",
                        "Bộ Lao động - Thương binh và Xã hội",
                        "Bộ Tài chính",
                        "Bộ Tài nguyên và Môi trường",
                        "Bộ Nội vụ",
                        "Bộ Thông tin và Truyền thông",
                        "Bộ Kế hoạch và Đầu tư",
                        "Bộ Công Thương",
                        "Bộ Quốc phòng",
                        "Ngân hàng Nhà nước Việt Nam",
                        "Thanh tra Chính phủ",
                        "Bảo hiểm xã hội Việt Nam");
        assertThat(READING.databases("B.6")).containsExactly("VNeID BUILDS", "VNeID USES");
        assertThat(READING.task("B.7").deadline().start()).isEqualTo(LocalDate.of(2023, 2, 1));
        assertThat(READING.differences("B.8"))
                .containsExactly("DEADLINE ADDS: Tháng 3/2023 | Thời gian bắt đầu thực hiện từ tháng 02 năm 2023");
    }

    @Test
    void b11And12() {
        assertThat(READING.leads("B.11")).containsExactly("Bộ Y tế");
        assertThat(READING.task("B.11").deadline().kind()).isEqualTo(DeadlineKind.ONGOING);
        assertThat(READING.task("B.11").product()).isEqualTo("Dữ liệu được đối soát, làm sạch");
        assertThat(READING.databases("B.11")).containsExactly(POPULATION + " USES");
        assertThat(READING.coLeads("B.12"))
                .containsExactly("Bộ Công an", "Bảo hiểm xã hội Việt Nam", "Bộ Giao thông vận tải");
        assertThat(READING.databases("B.12"))
                .containsExactly("Cơ sở dữ liệu quốc gia về bảo hiểm CLEANS", "VNeID USES");
    }

    @Test
    void theLandDatabaseIsConnectedWithThePopulationDatabase() {
        assertThat(READING.databases("B.16"))
                .containsExactly(
                        "Hệ thống thông tin về nhà ở và thị trường bất động sản BUILDS",
                        "Hệ thống thông tin về nhà ở và thị trường bất động sản CONNECTS",
                        LAND + " CONNECTS",
                        POPULATION + " CONNECTS");
        assertThat(READING.databases("B.17"))
                .containsExactly(LAND + " CLEANS", LAND + " CONNECTS", POPULATION + " CONNECTS");
        assertThat(READING.databases("B.18")).containsExactly(LAND + " BUILDS");
    }

    @Test
    void b22To27() {
        assertThat(READING.citations("B.22"))
                .containsExactly("Khung Kiến trúc Chính phủ điện tử Việt Nam, phiên bản 2.0", PROJECT);
        assertThat(READING.databases("B.24")).containsExactly("Các cơ sở dữ liệu quốc gia GOVERNS");
        assertThat(READING.coLeads("B.24")).containsExactly("Các bộ, ngành liên quan");
        assertThat(READING.databases("B.26")).containsExactly(PORTAL + " SECURES", PROCEDURES + " SECURES");
        assertThat(READING.task("B.26").databases().getFirst().words()).isEqualTo("Công Dịch vụ công quốc gia");
        assertThat(READING.databases("B.27"))
                .containsExactly(
                        "Cơ sở dữ liệu thông tin thuê bao CONNECTS", POPULATION + " CONNECTS", POPULATION + " USES");
        assertThat(due("B.27")).isEqualTo(LocalDate.of(2023, 2, 28));
    }

    @Test
    void b27sNoticeIsCitedOnlyInTheBody() {
        assertThat(READING.differences("B.27"))
                .containsExactly("CITATION ADDS:  | Thông báo số 174/TB-VPCP ngày 15 tháng 6 năm 2022");
        assertThat(READING.citations("B.27")).containsExactly("174/TB-VPCP 2022");
        assertThat(READING.passage(READING.task("B.27").citations().getFirst().place())
                        .line())
                .isEqualTo(128);
    }

    @Test
    void b41To46() {
        assertThat(READING.databases("B.41"))
                .containsExactly(
                        POPULATION + " CONNECTS",
                        "Cơ sở dữ liệu quốc gia về bảo hiểm CONNECTS",
                        "Cơ sở dữ liệu về việc làm CONNECTS");
        assertThat(READING.leads("B.43"))
                .containsExactly(
                        "Đài Truyền hình Việt Nam",
                        "Đài Tiếng nói Việt Nam",
                        "Thông tấn xã Việt Nam",
                        "Cổng Thông tin điện tử Chính phủ",
                        "Các cơ quan thông tấn báo chí trung ương, địa phương");
        assertThat(READING.task("B.43").leads().get(3).words()).isEqualTo("Công Thông tin điện tử Chính phủ");
        assertThat(READING.databases("B.44")).containsExactly(PORTAL + " CONNECTS");
        assertThat(READING.bodyLines("B.44")).containsExactly(186, 191);
        assertThat(READING.leads("B.46")).containsExactly("Văn phòng Chính phủ", "Bộ Công an");
        assertThat(READING.task("B.46").deadline().start()).isEqualTo(LocalDate.of(2023, 5, 1));
    }

    @Test
    void c4To8() {
        assertThat(READING.leads("C.4")).containsExactly("Ủy ban nhân dân các tỉnh, thành phố");
        assertThat(READING.databases("C.4")).containsExactly("VNeID USES");
        var set = READING.draft().agencies().stream()
                .filter(agency -> agency.key()
                        .equals(READING.task("C.5").leads().getFirst().agencyKey()))
                .findFirst()
                .orElseThrow();
        assertThat(set.collective()).isTrue();
        assertThat(set.memberKeys())
                .containsExactly(
                        "agency-uy-ban-nhan-dan-tinh-bac-kan",
                        "agency-uy-ban-nhan-dan-tinh-binh-phuoc",
                        "agency-uy-ban-nhan-dan-tinh-dak-nong",
                        "agency-uy-ban-nhan-dan-tinh-gia-lai",
                        "agency-uy-ban-nhan-dan-tinh-khanh-hoa",
                        "agency-uy-ban-nhan-dan-tinh-phu-yen",
                        "agency-uy-ban-nhan-dan-tinh-thanh-hoa",
                        "agency-uy-ban-nhan-dan-tinh-vinh-long");
        assertThat(READING.databases("C.5")).containsExactly(POPULATION + " CONNECTS");
        assertThat(READING.differences("C.5")).containsExactly("CITATION ADDS:  | văn bản số 1552/BTTTT-TTH");
        assertThat(READING.differences("C.7"))
                .containsExactly("DEADLINE DISAGREES: Từ tháng 02/2023 | ngay từ đầu năm 2023");
        assertThat(READING.citations("C.8")).containsExactly("104/2022/NĐ-CP 2022");
    }

    @Test
    void whereTheBodySaysTheTasks() {
        var lines = new TreeMap<String, List<Integer>>();
        READING.draft().tasks().forEach(task -> lines.put(task.code(), READING.bodyLines(task.code())));
        assertThat(lines).allSatisfy((code, found) -> assertThat(found).as(code).isNotEmpty());
        assertThat(lines)
                .containsEntry("A.1", List.of(26))
                .containsEntry("A.4", List.of(38))
                .containsEntry("A.6", List.of(40))
                .containsEntry("A.7", List.of(40))
                .containsEntry("A.9", List.of(44))
                .containsEntry("A.10", List.of(44))
                .containsEntry("A.13", List.of(50))
                .containsEntry("A.17", List.of(60, 58))
                .containsEntry("B.30", List.of(134))
                .containsEntry("B.35", List.of(146))
                .containsEntry("C.8", List.of(180));
    }

    @Test
    void theBodyDiffersInTheseTasksAndNoOthers() {
        assertThat(READING.draft().tasks().stream()
                        .filter(task -> !READING.differences(task.code()).isEmpty())
                        .map(task -> task.code()))
                .containsExactly("A.5", "B.1", "B.8", "B.27", "B.35", "C.5", "C.7");
    }

    @Test
    void readingTwiceGivesTheSame() {
        assertThat(Reading.directive().draft()).isEqualTo(READING.draft());
    }

    private static LocalDate due(String code) {
        return READING.task(code).deadline().due();
    }
}
