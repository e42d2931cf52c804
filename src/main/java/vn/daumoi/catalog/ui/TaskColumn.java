package vn.daumoi.catalog.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.daumoi.catalog.CsvExport;

/** The columns a list of tasks can show, in their order. */
enum TaskColumn {
    CODE("code", "code", CsvExport.Column.CODE),
    TITLE("title", "title", CsvExport.Column.TITLE),
    LEADS("leads", "lead", CsvExport.Column.LEADS),
    CO_LEADS("coLeads", null, CsvExport.Column.CO_LEADS),
    DEADLINE(
            "deadline",
            "due",
            CsvExport.Column.DEADLINE_KIND,
            CsvExport.Column.START,
            CsvExport.Column.DUE,
            CsvExport.Column.DEADLINE),
    DATABASES("databases", null, CsvExport.Column.DATABASES),
    PRODUCT("product", null, CsvExport.Column.PRODUCT),
    DOCUMENTS("documents", null, CsvExport.Column.CITES),
    SECTION("section", null, CsvExport.Column.SECTION),
    ASSIGNED_BY("assignedBy", null, CsvExport.Column.DOCUMENT),
    STATUS("status", null, CsvExport.Column.STATUS, CsvExport.Column.PERCENT);

    static final List<TaskColumn> SHOWN_AT_FIRST = List.of(CODE, TITLE, LEADS, CO_LEADS, DEADLINE, DATABASES, STATUS);

    private final String id;
    private final @Nullable String sort;
    private final List<CsvExport.Column> csv;

    TaskColumn(String id, @Nullable String sort, CsvExport.Column... csv) {
        this.id = id;
        this.sort = sort;
        this.csv = List.of(csv);
    }

    /** Its name in addresses. */
    String id() {
        return id;
    }

    /** The sort it stands for, or null. */
    @Nullable
    String sort() {
        return sort;
    }

    /** What it becomes in a spreadsheet: a deadline is a kind, two dates and the printed words. */
    List<CsvExport.Column> csv() {
        return csv;
    }

    /** Key of its header in the translations. */
    String header() {
        return "task." + id;
    }
}
