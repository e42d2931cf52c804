package vn.daumoi.progress;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import vn.daumoi.graph.Fold;

/** What a column of an upload holds, told from its header in either language; diacritics, case and marks do not count. */
enum UploadColumn {
    KEY("khoa", "khoa nhiem vu", "key", "task key"),
    CODE("ma", "ma nhiem vu", "ma so", "so hieu nhiem vu", "code", "task code", "task no", "nhiem vu so"),
    DOCUMENT("van ban", "van ban giao", "van ban giao nhiem vu", "so ky hieu", "document", "assigned by", "ordered by"),
    STATUS(
            "trang thai",
            "tinh trang",
            "trang thai thuc hien",
            "tinh trang thuc hien",
            "tinh hinh thuc hien",
            "tien do",
            "tien do thuc hien",
            "status",
            "state",
            "progress status"),
    PERCENT(
            "%",
            "% hoan thanh",
            "ty le",
            "ty le %",
            "ty le hoan thanh",
            "ty le hoan thanh %",
            "phan tram",
            "phan tram hoan thanh",
            "muc do hoan thanh",
            "percent",
            "percent complete",
            "percentage",
            "% complete",
            "% done",
            "progress",
            "progress %"),
    NOTE(
            "ghi chu",
            "ket qua",
            "ket qua thuc hien",
            "noi dung thuc hien",
            "dien giai",
            "note",
            "notes",
            "comment",
            "comments",
            "remarks",
            "result"),
    ON("ngay", "ngay bao cao", "tinh den ngay", "thoi diem", "thoi diem bao cao", "date", "on", "report date", "as of");

    private final Set<String> headers;

    UploadColumn(String... headers) {
        this.headers = Set.of(headers);
    }

    /** What a header means, if we know it. */
    static Optional<UploadColumn> of(String header) {
        String words = Fold.search(header).replaceAll("[^a-z0-9%]+", " ").strip();
        return Arrays.stream(values())
                .filter(column -> column.headers.contains(words))
                .findFirst();
    }

    /** Key of its name in the translations. */
    String word() {
        return "progress.column." + name();
    }
}
