package vn.daumoi.graph;

/** What a deadline's words ask for (design §2). */
public enum DeadlineKind {
    /** Done by a date: "Tháng 3/2023". */
    DUE,
    /** Begun by a date, with no end: "Từ tháng 02/2023". */
    FROM,
    /** Within a period: "2025 - 2030". */
    BETWEEN,
    /** Without end: "Thường xuyên". */
    ONGOING,
    /** Again and again: "Hằng năm", "Quarterly". */
    RECURRING,
    /** As another document or event says: "Theo tiến độ tại Quyết định số 766/QĐ-TTg". */
    CONDITIONAL,
    /** No words, or words we cannot read. */
    UNKNOWN
}
