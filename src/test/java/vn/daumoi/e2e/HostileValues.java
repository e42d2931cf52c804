package vn.daumoi.e2e;

import io.swagger.v3.oas.models.media.Schema;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Values that people, mistakes and attackers send. */
final class HostileValues {

    private static final List<String> WORDS = List.of(
            "",
            " ",
            "a",
            "dân cư",
            "dan cu",
            "Đ",
            "B.14",
            "agency-bo-cong-an",
            "document-05-ct-ttg-2023",
            "task-05-ct-ttg-2023.B.14",
            "database-co-so-du-lieu-quoc-gia-ve-dan-cu",
            "null",
            "undefined",
            "NaN",
            "true",
            "[]",
            "{}",
            "' OR '1'='1",
            "\"; DROP DATABASE neo4j; --",
            "MATCH (n) DETACH DELETE n",
            "} RETURN 1 //",
            "`",
            "\\",
            "$where",
            "${7*7}",
            "#{7*7}",
            "${jndi:ldap://127.0.0.1/a}",
            "<script>alert(1)</script>",
            "<!--",
            "]]>",
            "&amp;",
            "%00",
            "%s%s%n",
            "../../etc/passwd",
            "..\\..\\windows\\win.ini",
            "/etc/passwd",
            "file:///etc/passwd",
            "C:\\",
            "con",
            "a/b",
            "a%2Fb",
            ".",
            "..",
            "...",
            "~",
            "*",
            "?",
            "AND",
            "OR NOT",
            "title:*",
            "(((",
            "\"",
            "\"a",
            "a~",
            "a^9",
            "[a TO z]",
            "+-&&||!(){}[]^\"~*?:\\/",
            "\u0000",
            "\u0001\u001f",
            "\u202e",
            "\ufeff",
            "\ud83d\ude00",
            "ế\u0323\u0323\u0323",
            "\ufffe",
            "İ",
            "𝔄",
            "\r\nX-Evil: 1",
            "\n");

    private static final List<String> NUMBERS = List.of(
            "0",
            "1",
            "-1",
            "2",
            "50",
            "500",
            "501",
            "1000",
            "2147483647",
            "2147483648",
            "-2147483648",
            "9223372036854775807",
            "9223372036854775808",
            "99999999999999999999999",
            "1.5",
            "1e9",
            "0x10",
            "NaN",
            "Infinity",
            "٣",
            "１",
            " 1",
            "1 ",
            "+1",
            "01");

    private static final List<String> DATES = List.of(
            "2023-03-01",
            "2023-02-30",
            "0000-00-00",
            "9999-12-31",
            "+999999999-12-31",
            "-999999999-01-01",
            "+1000000000-01-01",
            "2023-3-1",
            "20230301",
            "01/03/2023",
            "2023-03-01T00:00:00Z",
            "2023-W10-1",
            "today",
            "2023-02-29",
            "1582-10-10");

    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/mixed; boundary=x",
            "application/json; charset=utf-7",
            "application/json;",
            "*/*",
            "a/b; c=\"",
            "application/problem+json",
            "application/octet-stream");

    private final Random random;

    HostileValues(Random random) {
        this.random = random;
    }

    /** For a parameter: as described, on the edge of that, or anything. */
    String of(Schema<?> schema, String name) {
        if (schema != null && schema.getEnum() != null && random.nextInt(2) == 0) {
            return String.valueOf(pick(schema.getEnum()));
        }
        if ((name.equals("page") || name.equals("size") || name.endsWith("Days") || name.equals("depth"))
                && random.nextInt(3) > 0) {
            return pick(NUMBERS);
        }
        return switch (random.nextInt(12)) {
            case 0, 1 -> pick(NUMBERS);
            case 2, 3 -> pick(DATES);
            case 4 -> pick(WORDS).repeat(1 + random.nextInt(30));
            case 5 -> pick(WORDS) + pick(WORDS) + pick(NUMBERS);
            case 6 -> String.valueOf((char) (1 + random.nextInt(0xd7ff))).repeat(1 + random.nextInt(300));
            default -> pick(WORDS);
        };
    }

    /** A key as it may stand in a path: nothing that ends the segment but what is encoded. */
    static String inPath(String value) {
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
        return encoded.isEmpty() ? "%20" : encoded;
    }

    static String inQuery(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    String rawQuery() {
        return pick(List.of(
                "%zz",
                "a=%",
                "=",
                "&&&",
                "a[]=1",
                "a[0][b]=1",
                "sort=%C3%28",
                "x=" + "y".repeat(6_000),
                "q=%ED%A0%80",
                "page=1&page=2"));
    }

    String authorization() {
        return pick(List.of(
                "Basic",
                "Basic !!!",
                "Basic " + "QQ".repeat(2_000),
                "Bearer",
                "Bearer x",
                "Bearer daumoi_" + "0".repeat(40),
                "Digest username=\"admin\"",
                "Basic YWRtaW46",
                "Basic OmE=",
                "Basic " + "/////w==",
                "Negotiate abc"));
    }

    Map<String, String> headers() {
        return pick(List.of(
                Map.of("Accept", "application/xml"),
                Map.of("Accept", "text/html,*/*;q=0.1"),
                Map.of("Accept", "nonsense"),
                Map.of("Accept", "a/b;q=x"),
                Map.of("Accept-Language", "en"),
                Map.of("Accept-Language", "xx-YY-zz;q=9,,,;;"),
                Map.of("Accept-Language", "a".repeat(3_000)),
                Map.of("Accept-Charset", "utf-7"),
                Map.of("If-Match", "\"0\""),
                Map.of("If-Match", "*"),
                Map.of("If-Match", "W/\"-1\""),
                Map.of("If-Match", "99999999999999999999"),
                Map.of("If-None-Match", "*"),
                Map.of("Range", "bytes=5-1,-"),
                Map.of("Range", "bytes=0-0"),
                Map.of("X-Forwarded-For", "' OR 1=1"),
                Map.of("X-Forwarded-Host", "evil.example"),
                Map.of("X-Forwarded-Proto", "gopher"),
                Map.of("X-HTTP-Method-Override", "DELETE"),
                Map.of("Origin", "https://evil.example", "Sec-Fetch-Site", "cross-site"),
                Map.of("Cookie", "DAUMOI=" + "x".repeat(2_000)),
                Map.of("Cookie", "DAUMOI=;;;=,\""),
                Map.of("X-Long", "y".repeat(7_000))));
    }

    String contentType() {
        return pick(TYPES);
    }

    /** A body with the fields described, spoilt so that no part of it may be taken. */
    String refusedJson(Schema<?> schema, UnaryOperator<Schema<?>> resolve) {
        return switch (random.nextInt(8)) {
            case 0 -> "";
            case 1 ->
                pick(List.of(
                        "{",
                        "}",
                        "[",
                        "nul",
                        "\"",
                        "{\"a\":}",
                        "{'a':1}",
                        "\u0000",
                        "{\"a\":1}{\"b\":2}",
                        "[1,2",
                        "<a/>"));
            case 2 -> "[".repeat(5_000);
            case 3 -> pick(List.of("null", "true", "1", "\"a\"", "[]", "[[]]", "1e999999", "{\"__proto__\":{}}"));
            default -> {
                var body = new LinkedHashMap<String, Object>();
                if (schema != null && schema.getProperties() != null) {
                    schema.getProperties().forEach((name, of) -> body.put(name, any(resolve.apply(of))));
                }
                // no field of ours, and of a kind that makes a whole valid by chance impossible
                body.put("roles", List.of(List.of(pick(WORDS)), Map.of("x", pick(NUMBERS))));
                body.put("permissions", 1);
                yield JsonMapper.shared().writeValueAsString(body);
            }
        };
    }

    private Object any(Schema<?> schema) {
        return switch (random.nextInt(8)) {
            case 0 -> List.of();
            case 1 -> Map.of(pick(WORDS), pick(WORDS));
            case 2 -> Long.MAX_VALUE;
            case 3 -> -1.5;
            case 4 -> new ArrayList<>(List.of(List.of(), Map.of()));
            case 5 -> "x".repeat(20_000);
            default -> of(schema, "");
        };
    }

    /** A form with a file, or something that calls itself one; what it holds is no document, so nothing can be published. */
    byte[] multipart(HttpRequest.Builder request) {
        String boundary = pick(List.of("daumoi", "x".repeat(70), "a b", "--", "'"));
        request.setHeader(
                "Content-Type",
                pick(List.of(
                        "multipart/form-data; boundary=\"" + boundary + "\"",
                        "multipart/form-data",
                        "multipart/form-data; boundary=",
                        "multipart/form-data; boundary=other")));
        String part = pick(List.of("file", "file", "file", "files", "", "FILE", "file[]"));
        String name = pick(List.of(
                "a.txt",
                "../../../../tmp/daumoi.txt",
                "..\\a.txt",
                "",
                "a\u0000.txt",
                "đề án.txt",
                "x".repeat(3_000),
                "\";a=\"",
                "CON",
                "/etc/cron.d/x",
                "a.txt\r\nX: y"));
        byte[] content = pick(List.of(
                new byte[0],
                "PK\u0003\u0004zip".getBytes(StandardCharsets.ISO_8859_1),
                new byte[70_000],
                "không có nhiệm vụ nào".getBytes(StandardCharsets.UTF_8),
                "\ufffe\u0000".getBytes(StandardCharsets.UTF_16),
                "x".repeat(150_000).getBytes(StandardCharsets.UTF_8),
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0}));
        var body = new ByteArrayOutputStream();
        String begin = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\"" + name
                + "\"\r\n"
                + pick(List.of(
                        "",
                        "Content-Type: text/plain\r\n",
                        "Content-Type: nonsense\r\n",
                        "Content-Transfer-Encoding: base64\r\n"))
                + "\r\n";
        body.writeBytes(begin.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(
                pick(List.of("\r\n--" + boundary + "--\r\n", "", "\r\n--" + boundary, "\r\n--" + boundary + "\r\n\r\n"))
                        .getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    /**
     * The query of an address, of the parameters a screen knows and others.
     *
     * @param known values that mean something, of which every third is one: behind them is what else could fail
     */
    String query(List<String> names, List<String> known) {
        int size = random.nextInt(5);
        if (size == 0) {
            return random.nextInt(3) == 0 ? rawQuery() : "";
        }
        return random.ints(size, 0, names.size())
                .mapToObj(i -> names.get(i)
                        + (random.nextInt(12) == 0
                                ? ""
                                : "=" + inQuery(random.nextInt(3) == 0 ? pick(known) : of(null, names.get(i)))))
                .collect(Collectors.joining("&"));
    }

    private <T> T pick(List<? extends T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
