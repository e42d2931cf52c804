package vn.daumoi.directive.structure;

/** What a column holds, told from what its header says and never from its position. */
public enum ColumnRole {
    NUMBER,
    TITLE,
    LEAD,
    CO_LEAD,
    DEADLINE,
    PRODUCT,
    /** "Kết quả thực hiện", "Tiến độ thực hiện", "Status": how far the task has come. */
    STATUS,
    /** Kept under its own header. */
    OTHER
}
