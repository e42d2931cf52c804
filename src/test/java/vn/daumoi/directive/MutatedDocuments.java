package vn.daumoi.directive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Documents as no office writes them: real ones, spoilt. The same number always gives the same document, so a finding can be
 * looked at again by its number alone.
 */
final class MutatedDocuments {

    private static final List<String> SHAPES = List.of("""
            Số: 77/QĐ-TTg

            Hà Nội, ngày 29 tháng 11 năm 2025

            QUYẾT ĐỊNH

            BAN HÀNH KẾ HOẠCH TRIỂN KHAI THI HÀNH LUẬT BẢO VỆ DỮ LIỆU CÁ NHÂN

            Căn cứ Luật An ninh mạng ngày 10 tháng 12 năm 2025;

            II. NỘI DUNG

            1. Xây dựng Cổng thông tin quốc gia về bảo vệ dữ liệu cá nhân

            - Cơ quan chủ trì: Bộ Công an.

            - Cơ quan phối hợp: Văn phòng Chính phủ và các cơ quan có liên quan.

            - Thời gian thực hiện: năm 2026 - 2027.

            a) Rà soát Nghị định số 13/2023/NĐ-CP

            - Cơ quan chủ trì: Bộ Tư pháp
            """, """
            | TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian | Sản phẩm |
            | --- | --- | --- | --- | --- | --- |
            | 1 | Kết nối Hệ thống đăng ký, quản lý hộ tịch điện tử với CSDLQG về dân cư theo Kế hoạch số 9/KH-UBND | Sở Tư pháp, Công an thành phố | UBND cấp xã | Tháng 13/2025 | Báo cáo |
            | 2 | Số hóa dữ liệu đất đai | Các bộ, ngành | UBND các tỉnh: Bắc Kạn, Hà Giang | Quý II, III/2026 | Cổng dữ liệu mở |
            """, """
            # 2021 Action Plan

            | **Milestone** | **Target Date** | **Responsible Party** |
            |---|---|---|
            | **6.1** Update comprehensive public data inventory on data.gov as OMB Memorandum M-19-23 says | Quarterly | CDO Council |
            """, """
            STT
            Nhiệm vụ
            Cơ quan chủ trì
            Thời hạn
            1
            Xây dựng kế hoạch
            Bộ Y tế
            Tháng 5/2025
            2
            Tổ chức tập huấn
            Bộ Nội vụ
            Từ tháng 02/2023 đến tháng 6/2025
            """, """
            |
            STT
            |
            Nhiệm vụ
            |
            Chủ trì
            |
            Thời hạn
            |
            |
            1
            |
            Hoàn thiện pháp luật
            |
            Bộ Công an
            |
            Hằng năm
            |
            |
            """);

    /** What the reader's own expressions look for: repeated often, this is what they choke on if anything. */
    static final List<String> PUMPS = List.of(
            " ",
            "\t",
            "|",
            ",",
            ";",
            ".",
            "-",
            "(",
            "[",
            "#",
            "*",
            "va ",
            "và ",
            "của ",
            "cua bo truong, ",
            "tháng 1, ",
            "tháng 1 - ",
            "quý I, ",
            "khoản 1 điều 2, ",
            "sửa đổi, bổ sung ",
            "một số điều của ",
            "Căn cứ ",
            "Luật a ",
            "TU",
            "A-",
            "A - ",
            "QĐ-",
            "12/",
            "1/2025, ",
            "The Data of ",
            "1.",
            "1.1",
            "a) ",
            "I. ",
            "<p>",
            "<br>",
            "</td>",
            "**",
            "Bộ Y tế, ",
            "UBND các tỉnh: ",
            "Chủ trì: ",
            "ngày 01 tháng 02 năm ",
            "số: ",
            "\u0301",
            "ễ",
            "😀",
            "cơ sở dữ liệu ",
            "CSDLQG về ",
            "thay thế ",
            "được ",
            "và nam ",
            "\u3000",
            "thang 1 den thang 2 ");

    private static final List<String> TRICKS = List.of(
            "\u0000",
            "\u0001",
            "\u0008",
            "\u001b[31m",
            "\u007f",
            "\u0085",
            "\u000b",
            "\f",
            "\u00a0",
            "\u00ad",
            "\u200b",
            "\u200f",
            "\u202e",
            "\u2028",
            "\u2066",
            "\ufeff",
            "\ufffd",
            "\ufffe",
            "\ud800",
            "\udc00",
            "\ud83d\ude00",
            "\u0301",
            "\u0323",
            "\u0302\u0301",
            "İ",
            "ı",
            "ß",
            "ẞ",
            "ﬁ",
            "ŉ",
            "ǰ",
            "ΐ",
            "ſ",
            "K",
            "Å",
            "½",
            "①",
            "Ⅳ",
            "٣",
            "３",
            "\u1e9e",
            "\u1d2c",
            "\ud835\udc00",
            "\ud801\udc00",
            "\u0f73",
            "\u115f",
            "\u1100\u1161",
            "각",
            "e\u0302\u0301",
            "d\u0335",
            "99999999999999999999",
            "-1",
            "0/0/0000",
            "31/02/2023",
            "29/02/2100",
            "tháng 0/0",
            "năm 0000",
            "năm 9999",
            "<p>",
            "</p>",
            "<table><tr><td>",
            "&amp;",
            "&#0;",
            "&lt;",
            "```",
            "$1",
            "\\",
            "\\E",
            "%s",
            "{0}",
            "'");

    private final List<String> documents;
    private final List<String> vocabulary;
    private final boolean large;

    /** @param large also lines and cells of millions of characters, and the documents that stand beside the project, if any */
    MutatedDocuments(boolean large) {
        this.large = large;
        this.documents = documents(large);
        this.vocabulary = Stream.of(
                        "/reader/words.txt",
                        "/reader/columns.txt",
                        "/gazetteer/agencies.tsv",
                        "/gazetteer/databases.tsv",
                        "/gazetteer/documents.tsv",
                        "/gazetteer/provinces.tsv")
                .flatMap(file -> resource(file).lines())
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .flatMap(line -> Arrays.stream(line.split("[\t|=]")))
                .filter(word -> !word.isBlank())
                .toList();
    }

    /** The document of this number. */
    byte[] document(long number) {
        // numbers that follow one another give a plain Random beginnings that resemble one another
        var random = new Random(number * 0x9E3779B97F4A7C15L);
        if (number % 97 == 0) {
            return noDocument(random);
        }
        if (large && number % 200 == 1) {
            return large(random).getBytes(StandardCharsets.UTF_8);
        }
        String text = part(pick(documents, random), random);
        int spoilt = 1 + random.nextInt(5);
        for (int i = 0; i < spoilt; i++) {
            text = spoil(text, random);
        }
        if (number % 20 == 1) {
            text = pumped(text, random, 20_000);
        }
        return spoil(encoded(text, random), random);
    }

    private static String part(String text, Random random) {
        if (random.nextInt(10) == 0 || text.length() < 2_000) {
            return text;
        }
        List<String> lines = text.lines().toList();
        int from = random.nextInt(lines.size());
        int to = Math.min(lines.size(), from + 1 + random.nextInt(60));
        // a table without its header is mostly prose: keep one
        return String.join("\n", lines.subList(0, Math.min(12, lines.size()))) + '\n'
                + "STT\tNhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\tThời hạn\tSản phẩm\n"
                + String.join("\n", lines.subList(from, to));
    }

    private static String pumped(String text, Random random, int most) {
        int space = text.indexOf(' ', random.nextInt(text.length() + 1));
        return space < 0 ? text : text.substring(0, space) + pump(random, most) + text.substring(space);
    }

    /** Megabytes of one thing: a reader that looks at each pair of them would never end. */
    private static String large(Random random) {
        String pump = pump(random, 90_000).replace('\n', ' ');
        int size = 1_000_000 << random.nextInt(4);
        String row = "1\tXây dựng kế hoạch\tBộ Y tế\tBộ Công an\tTháng 5/2025\tBáo cáo\n";
        var text = new StringBuilder("Số: 77/QĐ-TTg\n\nQUYẾT ĐỊNH\n\n");
        String header = "STT\tNhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\tThời hạn\tSản phẩm\n";
        String unit = switch (random.nextInt(14)) {
            case 0 ->
                row.replaceFirst("(Xây|Bộ Y|Bộ C|Tháng|Báo)", java.util.regex.Matcher.quoteReplacement(pump + " "));
            case 1 -> header + row.repeat(20);
            case 2 -> "\t" + pick(PUMPS, random) + "\t\tvà Bộ Y tế\n";
            case 3 -> pick(PUMPS, random) + '\n';
            case 4 -> "\n";
            case 5 -> "1. Xây dựng kế hoạch\n\n- Cơ quan chủ trì: Bộ Y tế\n\n- Thời hạn: 2025\n\n";
            case 6 -> "- Cơ quan chủ trì: " + pick(PUMPS, random) + "\n\n";
            case 7 -> "|\n" + pick(PUMPS, random) + "\n";
            case 8 -> "| 1 | " + pick(PUMPS, random) + " | Bộ Y tế | |\n";
            case 9 -> "I\tNHIỆM VỤ " + pick(PUMPS, random) + "\n";
            case 10 -> "1\nXây dựng\nBộ Y tế\n" + pick(PUMPS, random) + "\n";
            case 11 -> "Căn cứ Luật An ninh mạng số 12/2023/QH15 ngày 01/02/2023 của Quốc hội; ";
            case 12 -> pump + "\n\n";
            default -> "1.1." + pick(PUMPS, random) + "\n";
        };
        if (random.nextInt(10) == 0) {
            return text + header + "1\t" + unit.replace('\n', ' ').repeat(Math.max(1, 10_000_000 / unit.length()));
        }
        if (random.nextInt(10) == 0) {
            header = "STT" + "\tNhiệm vụ\tCơ quan chủ trì\tThời hạn".repeat(2_000) + '\n';
        }
        String begin = random.nextInt(4) == 0 ? "" : header + (random.nextBoolean() ? row : "");
        return text + begin + unit.repeat(Math.max(1, size / unit.length()));
    }

    private String spoil(String text, Random random) {
        return switch (random.nextInt(20)) {
            case 0 -> lines(text, random, List::removeLast);
            case 1 -> lines(text, random, lines -> lines.addAll(List.copyOf(lines)));
            case 2 -> lines(text, random, lines -> Collections.shuffle(lines, random));
            case 3 -> cells(text, random, cells -> cells.remove(random.nextInt(cells.size())));
            case 4 -> cells(text, random, cells -> cells.add(random.nextInt(cells.size() + 1), pick(cells, random)));
            case 5 -> cells(text, random, cells -> Collections.shuffle(cells, random));
            case 6 -> cells(text, random, cells -> cells.set(random.nextInt(cells.size()), pump(random, 3_000)));
            case 7 -> text.substring(0, random.nextInt(text.length() + 1));
            case 8 -> splice(text, pick(documents, random), random);
            case 9 -> somewhere(text, random, words -> words + pick(TRICKS, random));
            case 10 -> everywhere(text, random, () -> pick(TRICKS, random));
            case 11 -> everywhere(text, random, () -> ' ' + pick(vocabulary, random) + ' ');
            case 12 -> somewhere(text, random, words -> Normalizer.normalize(words, Normalizer.Form.NFD));
            case 13 -> somewhere(text, random, words -> words.toUpperCase(Locale.ROOT));
            case 14 -> somewhere(text, random, words -> words + pump(random, 2_000));
            case 15 -> nested(text, random);
            case 16 -> somewhere(text, random, words -> words.replace('\t', '\n'));
            case 17 -> somewhere(text, random, words -> words.replace('\n', ' '));
            case 18 -> somewhere(text, random, words -> words.replaceAll("\\d", "" + random.nextInt(100)));
            default ->
                somewhere(text, random, words -> words.replace(' ', pick(List.of('\t', '\n', '|', '\f'), random)));
        };
    }

    private static String lines(String text, Random random, java.util.function.Consumer<List<String>> change) {
        var lines = new ArrayList<>(text.lines().toList());
        if (lines.isEmpty()) {
            return text;
        }
        int from = random.nextInt(lines.size());
        List<String> part = lines.subList(from, Math.min(lines.size(), from + 1 + random.nextInt(10)));
        var changed = new ArrayList<>(part);
        part.clear();
        change.accept(changed);
        lines.addAll(from, changed);
        return String.join("\n", lines);
    }

    private static String cells(String text, Random random, java.util.function.Consumer<List<String>> change) {
        var lines = new ArrayList<>(text.lines().toList());
        var rows = lines.stream()
                .filter(l -> l.indexOf('\t') >= 0 || l.indexOf('|') >= 0)
                .toList();
        if (rows.isEmpty()) {
            return text;
        }
        for (int i = 0; i < 1 + random.nextInt(5); i++) {
            int at = lines.indexOf(pick(rows, random));
            if (at >= 0) {
                String separator = lines.get(at).indexOf('\t') >= 0 ? "\t" : "|";
                var cells =
                        new ArrayList<>(List.of(lines.get(at).split(separator.equals("|") ? "\\|" : separator, -1)));
                change.accept(cells);
                lines.set(at, String.join(separator, cells));
            }
        }
        return String.join("\n", lines);
    }

    private static String splice(String one, String other, Random random) {
        int end = random.nextInt(one.length() + 1);
        int from = random.nextInt(other.length() + 1);
        return one.substring(0, end) + other.substring(from, Math.min(other.length(), from + 5_000));
    }

    private static String somewhere(String text, Random random, UnaryOperator<String> change) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(400));
        return text.substring(0, from) + change.apply(text.substring(from, to)) + text.substring(to);
    }

    private static String everywhere(String text, Random random, java.util.function.Supplier<String> what) {
        var spoilt = new StringBuilder(text);
        for (int i = 0; i < 1 + text.length() / 200; i++) {
            spoilt.insert(random.nextInt(spoilt.length() + 1), what.get());
        }
        return spoilt.toString();
    }

    private static String nested(String text, Random random) {
        var more = new StringBuilder(text).append('\n');
        int depth = 1 + random.nextInt(300);
        String mark = pick(List.of("1.", "a.", "I.", "A.", "(", "- ", "+ ", "#", "* ", "12.3"), random);
        for (int i = 1; i <= depth; i++) {
            more.append(mark.repeat(i))
                    .append(random.nextBoolean() ? "\t" : " ")
                    .append("Xây dựng kế hoạch\tBộ Y tế\n");
        }
        return more.toString();
    }

    /** One or two of the pumps, many times, and something they do not end with. */
    private static String pump(Random random, int most) {
        String unit = pick(PUMPS, random) + (random.nextBoolean() ? pick(PUMPS, random) : "");
        return pick(PUMPS, random)
                + unit.repeat(1 + random.nextInt(Math.max(1, most / unit.length())))
                + pick(TRICKS, random);
    }

    private static byte[] encoded(String text, Random random) {
        Charset charset = switch (random.nextInt(20)) {
            case 0 -> StandardCharsets.UTF_16LE;
            case 1 -> StandardCharsets.UTF_16BE;
            case 2 -> StandardCharsets.UTF_16;
            case 3 -> Charset.forName("UTF-32LE");
            case 4 -> Charset.forName("windows-1258");
            case 5 -> StandardCharsets.ISO_8859_1;
            default -> StandardCharsets.UTF_8;
        };
        byte[] bytes = text.getBytes(charset);
        if (random.nextInt(40) == 0) {
            byte[] other = text.getBytes(StandardCharsets.UTF_16LE);
            System.arraycopy(
                    other, 0, bytes, bytes.length / 2, Math.min(other.length, bytes.length - bytes.length / 2));
        }
        return bytes;
    }

    private static byte[] spoil(byte[] bytes, Random random) {
        if (bytes.length == 0 || random.nextInt(5) > 0) {
            return bytes;
        }
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            int at = random.nextInt(bytes.length);
            bytes[at] = (byte) (random.nextBoolean() ? bytes[at] ^ 1 << random.nextInt(8) : random.nextInt(256));
        }
        return random.nextInt(3) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length) + 1) : bytes;
    }

    private byte[] noDocument(Random random) {
        byte[] noise = new byte[random.nextInt(20_000)];
        random.nextBytes(noise);
        return switch (random.nextInt(6)) {
            case 0 -> new byte[0];
            case 1 ->
                ("PK\u0003\u0004" + new String(noise, StandardCharsets.ISO_8859_1))
                        .getBytes(StandardCharsets.ISO_8859_1);
            case 2 -> new byte[random.nextInt(1000)];
            case 3 -> "\n\r\t \f\u00a0".repeat(random.nextInt(5_000)).getBytes(StandardCharsets.UTF_8);
            case 4 -> everywhere("", random, () -> pick(TRICKS, random)).getBytes(StandardCharsets.UTF_8);
            default -> noise;
        };
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    /** The directive that ships, shapes of other tables, and more real documents where there are some. */
    private static List<String> documents(boolean large) {
        var documents = new ArrayList<>(SHAPES);
        documents.add(resource("/directives/05-CT-TTg-2023.txt"));
        Path more = Path.of("..", "shared", "documents");
        if (large && Files.isDirectory(more)) {
            try (Stream<Path> files = Files.list(more)) {
                for (Path file : files.sorted().toList()) {
                    documents.add(Files.readString(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return documents;
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(MutatedDocuments.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
