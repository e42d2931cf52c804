package vn.daumoi.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A made-up government programme of any size: action plans whose rows have agencies, databases, deadlines and citations in the
 * proportions of Directive 05/CT-TTg. A few agencies lead most tasks, as in life. The same numbers always give the same text.
 */
public final class Programme {

    /** Tasks of one document: more than any real one has, few enough to be reviewed. */
    private static final int ROWS = 5_000;

    /** Those that come first lead most. */
    private static final List<String> AGENCIES = List.of(
            "Bộ Công an",
            "Bộ Tài chính",
            "Bộ Y tế",
            "Bộ Nội vụ",
            "Văn phòng Chính phủ",
            "Bộ Tư pháp",
            "Bộ Xây dựng",
            "Bộ Giáo dục và Đào tạo",
            "Bảo hiểm xã hội Việt Nam",
            "Ngân hàng Nhà nước Việt Nam",
            "Bộ Công Thương",
            "Bộ Quốc phòng",
            "Bộ Ngoại giao",
            "Bộ Khoa học và Công nghệ",
            "Bộ Nông nghiệp và Môi trường",
            "Bộ Văn hóa, Thể thao và Du lịch",
            "Thanh tra Chính phủ",
            "Tòa án nhân dân tối cao",
            "Viện kiểm sát nhân dân tối cao",
            "UBND tỉnh Thanh Hóa",
            "UBND tỉnh Nghệ An",
            "UBND tỉnh Quảng Ninh",
            "UBND thành phố Hà Nội",
            "UBND thành phố Đà Nẵng",
            "UBND thành phố Hải Phòng",
            "UBND thành phố Cần Thơ",
            "Các bộ, ngành, địa phương",
            "Tập đoàn Điện lực Việt Nam");

    private static final List<String> DATABASES = List.of(
            "Cơ sở dữ liệu quốc gia về dân cư",
            "Cơ sở dữ liệu đất đai quốc gia",
            "Cơ sở dữ liệu quốc gia về bảo hiểm",
            "Cổng Dịch vụ công quốc gia",
            "Cơ sở dữ liệu an sinh xã hội",
            "Hệ thống thông tin giải quyết thủ tục hành chính",
            "Cơ sở dữ liệu hộ tịch điện tử");

    private static final List<String> FIELDS = List.of(
            "giáo dục",
            "y tế cơ sở",
            "giao thông",
            "lao động, việc làm",
            "người có công",
            "trẻ em",
            "khoáng sản",
            "rừng",
            "thủy lợi",
            "doanh nghiệp",
            "hóa đơn điện tử",
            "cán bộ, công chức",
            "phòng cháy, chữa cháy",
            "nhà ở",
            "quy hoạch",
            "du lịch",
            "bảo trợ xã hội",
            "tàu cá",
            "thuốc",
            "hộ chiếu");

    private static final List<String> VERBS = List.of(
            "Hoàn thiện", "Xây dựng", "Rà soát, làm sạch", "Nâng cấp", "Bảo đảm an toàn thông tin cho", "Khai thác");

    private static final List<String> WHYS = List.of(
            "phục vụ giải quyết thủ tục hành chính",
            "phục vụ chỉ đạo, điều hành",
            "để cắt giảm giấy tờ người dân phải nộp",
            "theo mô hình chính quyền hai cấp",
            "bảo đảm dữ liệu đúng, đủ, sạch, sống");

    private final int tasks;
    private final long seed;

    /** @param tasks in all documents together */
    public Programme(int tasks, long seed) {
        this.tasks = tasks;
        this.seed = seed;
    }

    /** How many documents it takes. */
    public int size() {
        return (tasks + ROWS - 1) / ROWS;
    }

    /** The text of a document, counted from 0. */
    public byte[] document(int n) {
        return document(n, Math.min(ROWS, tasks - n * ROWS));
    }

    /** A document of as many rows as one likes. */
    byte[] document(int n, int rows) {
        var random = new Random(seed + n);
        String about = FIELDS.get(n % FIELDS.size());
        var text = new StringBuilder(
                        "Số: %d/KH-BTC\nHà Nội, ngày %02d tháng 01 năm 2026\nKẾ HOẠCH\n".formatted(100 + n, 1 + n % 28))
                .append("Triển khai chương trình dữ liệu về ")
                .append(about)
                .append(" giai đoạn 2026 - 2030\n\n")
                .append("STT\tNhiệm vụ\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian hoàn thành\tSản phẩm\n");
        for (int i = 1; i <= rows; i++) {
            row(i, about, random, text);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void row(int i, String about, Random random, StringBuilder text) {
        if (i % 200 == 1) {
            text.append((char) ('A' + i / 200 % 26))
                    .append("\tNhóm nhiệm vụ về ")
                    .append(pick(FIELDS, random))
                    .append("\t\t\t\t\n");
        }
        text.append(i)
                .append('\t')
                .append(pick(VERBS, random))
                .append(' ')
                .append(database(random))
                .append("; kết nối, chia sẻ dữ liệu với ")
                .append(database(random))
                .append(' ')
                .append(pick(WHYS, random))
                .append(" trong lĩnh vực ")
                .append(about)
                .append(random.nextInt(3) > 0 ? "" : " theo Nghị định số " + (1 + random.nextInt(200)) + "/2025/NĐ-CP")
                .append(", đợt ")
                .append(i)
                .append('\t')
                .append(agency(random))
                .append('\t')
                .append(agency(random))
                .append(", ")
                .append(agency(random))
                .append('\t')
                .append(deadline(random))
                .append("\tBáo cáo kết quả đợt ")
                .append(i)
                .append('\n');
    }

    private static String agency(Random random) {
        return AGENCIES.get((int) (AGENCIES.size() * Math.pow(random.nextDouble(), 2.5)));
    }

    private static String database(Random random) {
        return random.nextInt(3) > 0
                ? pick(DATABASES, random)
                : "Cơ sở dữ liệu chuyên ngành về " + pick(FIELDS, random) + " vùng " + (1 + random.nextInt(10));
    }

    private static String deadline(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> "Thường xuyên";
            case 1 -> "Hằng năm";
            case 2 ->
                "Quý " + List.of("I", "II", "III", "IV").get(random.nextInt(4)) + "/" + (2026 + random.nextInt(4));
            case 3 -> "Từ tháng " + (1 + random.nextInt(12)) + "/" + (2026 + random.nextInt(2));
            default -> "Tháng " + (1 + random.nextInt(12)) + "/" + (2026 + random.nextInt(4));
        };
    }

    /** Words that people search for, of which most find something. */
    public List<String> searches() {
        return IntStream.range(0, FIELDS.size())
                .mapToObj(i -> i % 3 == 0 ? "dan cu " + FIELDS.get(i) : FIELDS.get(i))
                .toList();
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
