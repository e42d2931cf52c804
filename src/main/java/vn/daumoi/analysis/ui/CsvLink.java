package vn.daumoi.analysis.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.daumoi.graph.CsvTable;

/** A link that downloads what is on the screen as a table for spreadsheets. */
final class CsvLink {

    private CsvLink() {}

    static Anchor of(String file, Stream<String> header, Consumer<CsvTable> rows) {
        List<String> columns = header.toList();
        DownloadHandler handler = download -> {
            download.setFileName(file);
            download.setContentType("text/csv; charset=utf-8");
            CsvTable.write(download.getOutputStream(), columns.stream(), rows);
        };
        var link = new Anchor(handler, "");
        link.setText(link.getTranslation("list.csv"));
        link.setId("csv");
        link.setClassName("csv");
        link.getElement().setAttribute("download", true);
        return link;
    }
}
