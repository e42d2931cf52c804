package vn.daumoi.directive.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatabaseReaderTest {

    private static final Vocabulary WORDS = new Vocabulary();
    private final DatabaseReader reader =
            new DatabaseReader(new DatabaseFinder(new DatabaseGazetteer(), WORDS), new RoleReader(WORDS));

    @Test
    void rolesComeFromTheVerbsThatGovernTheName() {
        assertThat(title("Cập nhật, hoàn thiện Cơ sở dữ liệu an sinh xã hội"))
                .containsExactly("Cơ sở dữ liệu an sinh xã hội BUILDS CLEANS");
        assertThat(
                        title(
                                "chuẩn hóa, cập nhật và chia sẻ thông tin trong cơ sở dữ liệu quốc gia về dân cư với các bộ, ngành"))
                .containsExactly("Cơ sở dữ liệu quốc gia về dân cư CLEANS CONNECTS");
        assertThat(title("Tích hợp, cung cấp các dịch vụ công trực tuyến trên Cổng Dịch vụ công Quốc gia, ưu tiên"))
                .containsExactly("Cổng Dịch vụ công quốc gia USES");
        assertThat(title(
                        "giám sát, đánh giá an toàn thông tin và khắc phục sự cố an toàn thông tin mạng đối với Công Dịch vụ"
                                + " công quốc gia"))
                .containsExactly("Cổng Dịch vụ công quốc gia SECURES");
        assertThat(title("xây dựng Đề án Trung tâm dữ liệu quốc gia trình Chính phủ"))
                .containsExactly("Trung tâm dữ liệu quốc gia GOVERNS");
        assertThat(title(
                        "Nghiên cứu xây dựng Đề án về xây dựng cơ sở dữ liệu doanh nghiệp, nhất là doanh nghiệp ngoài nhà"
                                + " nước"))
                .containsExactly("Cơ sở dữ liệu doanh nghiệp GOVERNS");
    }

    @Test
    void connectingOneThingWithAnotherConnectsBoth() {
        assertThat(title(
                        "hoàn thành kết nối giữa Hệ thống thông tin giải quyết thủ tục hành chính cấp bộ, cấp tỉnh với CSDLQG"
                                + " về dân cư phục vụ giải quyết thủ tục hành chính"))
                .containsExactly(
                        "Hệ thống thông tin giải quyết thủ tục hành chính cấp bộ, cấp tỉnh CONNECTS",
                        "Cơ sở dữ liệu quốc gia về dân cư CONNECTS");
        assertThat(
                        title(
                                "làm sạch dữ liệu trong Cơ sở dữ liệu đất đai quốc gia; kết nối, xác thực với CSDL quốc gia về dân cư"))
                .containsExactly(
                        "Cơ sở dữ liệu đất đai quốc gia CLEANS CONNECTS", "Cơ sở dữ liệu quốc gia về dân cư CONNECTS");
        assertThat(title("Hoàn thiện Cơ sở dữ liệu về việc làm; kết nối dữ liệu khám sức khỏe với CSDLQG về dân cư"))
                .as("what is connected is named, and is not the first database")
                .containsExactly("Cơ sở dữ liệu về việc làm BUILDS", "Cơ sở dữ liệu quốc gia về dân cư CONNECTS");
    }

    @Test
    void whatDataAreComparedWithIsUsedAndNotCleaned() {
        assertThat(
                        title(
                                "rà soát, đối chiếu, cập nhật, làm sạch dữ liệu tiêm chủng với Cơ sở dữ liệu quốc gia về dân cư"))
                .containsExactly("Cơ sở dữ liệu quốc gia về dân cư USES");
    }

    @Test
    void passivesAndBareNamesInProducts() {
        assertThat(product(
                        "Hệ thống thông tin giải quyết thủ tục hành chính cấp bộ, cấp tỉnh, cơ sở dữ liệu quốc gia, cơ sở dữ"
                                + " liệu chuyên ngành được bảo đảm an ninh, an toàn thông tin"))
                .containsExactly(
                        "Hệ thống thông tin giải quyết thủ tục hành chính cấp bộ, cấp tỉnh SECURES",
                        "Các cơ sở dữ liệu quốc gia SECURES",
                        "Các cơ sở dữ liệu chuyên ngành SECURES");
        assertThat(product("Kho dữ liệu mô hình BIM quốc gia"))
                .containsExactly("Kho dữ liệu mô hình thông tin công trình (BIM) quốc gia BUILDS");
    }

    @Test
    void misreadLettersFindTheName() {
        for (String misread : List.of("VNNeID", "VneID", "VNelD", "VN eID", "VNID")) {
            assertThat(title("người dân sử dụng ứng dụng " + misread + " và đa dạng hóa tiện ích"))
                    .as(misread)
                    .containsExactly("VNeID USES");
        }
    }

    @Test
    void newNamesEndWhereTheSentenceGoesOn() {
        assertThat(title("Thiết lập Hệ thống đăng ký quốc gia về hạn ngạch phát thải khí nhà kính và tín chỉ các-bon."))
                .containsExactly(
                        "Hệ thống đăng ký quốc gia về hạn ngạch phát thải khí nhà kính và tín chỉ các-bon BUILDS");
        assertThat(title("Xây dựng Cổng thông tin quốc gia về bảo vệ dữ liệu cá nhân cung cấp thông tin tuyên truyền"))
                .containsExactly("Cổng thông tin quốc gia về bảo vệ dữ liệu cá nhân BUILDS");
        assertThat(title("Xây dựng kho dữ liệu bản đồ rừng (GIS) quốc gia để quản lý"))
                .containsExactly("Kho dữ liệu bản đồ rừng (GIS) quốc gia BUILDS");
        assertThat(title("tiêu chuẩn, quy chuẩn kỹ thuật về cơ sở dữ liệu số về công trình hạ tầng, bản sao số"))
                .containsExactly("Cơ sở dữ liệu số về công trình hạ tầng GOVERNS");
        assertThat(title("hoàn thiện cơ sở dữ liệu doanh nghiệp nhỏ và vừa"))
                .as("not the database whose name it begins with")
                .containsExactly("Cơ sở dữ liệu doanh nghiệp nhỏ và vừa BUILDS");
    }

    @Test
    void kindsOfThingsAreNoDatabases() {
        assertThat(
                        title(
                                "kết nối với các cơ sở dữ liệu khác, các hệ thống thông tin phục vụ điều hành; xây dựng trung tâm dữ"
                                        + " liệu (Data Center) và kho dữ liệu dùng chung; Bộ Công an và các bộ sử dụng dữ liệu"))
                .isEmpty();
    }

    private List<String> title(String title) {
        return described(reader.inTitle(title));
    }

    private List<String> product(String product) {
        return described(reader.inProduct(product));
    }

    private static List<String> described(List<DatabaseReader.Mention> mentions) {
        var described = new ArrayList<String>();
        for (DatabaseReader.Mention mention : mentions) {
            var text = new StringBuilder(mention.database().name());
            mention.roles().forEach(role -> text.append(' ').append(role));
            described.add(text.toString());
        }
        return described;
    }
}
