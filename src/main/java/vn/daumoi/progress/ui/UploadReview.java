package vn.daumoi.progress.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import vn.daumoi.graph.TaskStatus;
import vn.daumoi.progress.Upload;
import vn.daumoi.shell.Formats;

/** What was read of a table of reports: how its rows add up, what is wrong, what it changes. */
class UploadReview extends Div {

    private static final int ROWS_WITHOUT_SCROLLING = 30;

    UploadReview(Upload upload) {
        addClassName("upload-review");
        var count = new Paragraph(getTranslation(
                "progress.upload.count",
                upload.fileName(),
                upload.total(),
                upload.adds(),
                upload.rows().size() - upload.adds(),
                upload.blank(),
                upload.wrong()));
        count.setId("upload-count");
        add(count);
        if (!upload.ignoredColumns().isEmpty()) {
            add(new Paragraph(getTranslation("progress.upload.ignored", String.join(", ", upload.ignoredColumns()))));
        }
        if (!upload.errors().isEmpty()) {
            add(new H2(getTranslation("progress.upload.errors", upload.errors().size())), errors(upload));
        }
        if (!upload.rows().isEmpty()) {
            add(new H2(getTranslation("progress.upload.rows", upload.rows().size())), rows(upload));
        }
    }

    private Grid<Upload.Problem> errors(Upload upload) {
        var grid = new Grid<Upload.Problem>();
        grid.setId("upload-errors");
        grid.addColumn(Upload.Problem::line)
                .setHeader(getTranslation("progress.upload.line"))
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addColumn(Upload.Problem::column)
                .setHeader(getTranslation("progress.upload.column"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addColumn(Upload.Problem::value)
                .setHeader(getTranslation("progress.upload.value"))
                .setWidth("10rem")
                .setFlexGrow(1);
        grid.addColumn(error -> getTranslation(error.key(), error.arguments().toArray()))
                .setHeader(getTranslation("progress.upload.problem"))
                .setWidth("16rem")
                .setFlexGrow(3);
        grid.setItems(upload.errors());
        return style(grid, upload.errors().size());
    }

    private Grid<Upload.Row> rows(Upload upload) {
        var grid = new Grid<Upload.Row>();
        grid.setId("upload-rows");
        grid.addColumn(Upload.Row::line)
                .setHeader(getTranslation("progress.upload.line"))
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addComponentColumn(row -> new Anchor("tasks/" + row.task(), row.code() + " " + row.title()))
                .setHeader(getTranslation("task.title"))
                .setWidth("16rem")
                .setFlexGrow(4);
        grid.addComponentColumn(row -> ProgressWords.status(row.now(), row.nowPercent()))
                .setHeader(getTranslation("progress.template.now"))
                .setWidth("11rem")
                .setFlexGrow(0);
        grid.addComponentColumn(row -> said(row))
                .setHeader(getTranslation(upload.applied() ? "progress.upload.added" : "progress.upload.willBe"))
                .setWidth("12rem")
                .setFlexGrow(0);
        grid.addColumn(row -> row.report().on() == null
                        ? ""
                        : Formats.date(row.report().on(), getLocale()))
                .setHeader(getTranslation("progress.column.ON"))
                .setWidth("7.5rem")
                .setFlexGrow(0);
        grid.addColumn(row -> row.report().note())
                .setHeader(getTranslation("progress.column.NOTE"))
                .setWidth("10rem")
                .setFlexGrow(2);
        grid.setItems(upload.rows());
        return style(grid, upload.rows().size());
    }

    private Div said(Upload.Row row) {
        TaskStatus status = row.report().status();
        var cell = new Div();
        if (status != null) {
            cell.add(ProgressWords.status(status, row.report().percent()));
        }
        if (!row.adds()) {
            var same = new Span(getTranslation("progress.upload.same"));
            same.setClassName("hit-detail");
            cell.add(same);
        }
        cell.setClassName("status-cell");
        return cell;
    }

    private static <T> Grid<T> style(Grid<T> grid, int rows) {
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT, GridVariant.NO_BORDER);
        grid.addClassName("plain");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(rows <= ROWS_WITHOUT_SCROLLING);
        if (rows > ROWS_WITHOUT_SCROLLING) {
            grid.setHeight("32rem");
        }
        return grid;
    }
}
