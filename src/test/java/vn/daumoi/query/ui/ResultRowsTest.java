package vn.daumoi.query.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import vn.daumoi.engine.Messages;
import vn.daumoi.query.Cell;
import vn.daumoi.query.View;

class ResultRowsTest {

    private static final Cell.Node LAND =
            new Cell.Node("agency-bo-tai-nguyen-va-moi-truong", "Agency", "Bộ Tài nguyên và Môi trường");
    private static final Cell.Node POLICE = new Cell.Node("agency-bo-cong-an", "Agency", "Bộ Công an");
    private static final Cell.Node YEN_BAI = new Cell.Node("agency-yen-bai", "Agency", "Yên Bái");
    private static final Cell.Node DA_NANG = new Cell.Node("agency-da-nang", "Agency", "Đà Nẵng");

    @Test
    void rowsAreFoundWithoutDiacriticsAndSortedAsVietnameseIs() {
        ResultRows rows = rows(
                Messages.VIETNAMESE,
                List.of(
                        List.of(YEN_BAI, new Cell.Whole(2), new Cell.Day(LocalDate.of(2023, 3, 31))),
                        List.of(DA_NANG, new Cell.Whole(10), Cell.Nothing.NOTHING),
                        List.of(POLICE, new Cell.Decimal(2.5), new Cell.Day(LocalDate.of(2022, 12, 31)))));
        rows.filter("da nang");
        rows.arrange();
        assertThat(names(rows)).containsExactly("Đà Nẵng");
        rows.filter("");
        rows.sort(0, false);
        rows.arrange();
        assertThat(names(rows)).containsExactly("Bộ Công an", "Đà Nẵng", "Yên Bái");
        rows.sort(1, true);
        rows.arrange();
        assertThat(names(rows)).containsExactly("Đà Nẵng", "Bộ Công an", "Yên Bái");
        rows.sort(2, false);
        rows.arrange();
        assertThat(names(rows)).as("no date at the end").containsExactly("Bộ Công an", "Yên Bái", "Đà Nẵng");
        rows.filter("2023");
        rows.arrange();
        assertThat(names(rows)).containsExactly("Yên Bái");
    }

    @Test
    void valuesAreWrittenAsTheReaderWritesThem() {
        var vi = new Cells(Messages.VIETNAMESE);
        var en = new Cells(Locale.ENGLISH);
        assertThat(vi.text(new Cell.Whole(1_234_567))).isEqualTo("1.234.567");
        assertThat(en.text(new Cell.Decimal(1234.5))).isEqualTo("1,234.5");
        assertThat(vi.text(new Cell.Day(LocalDate.of(2023, 3, 31)))).isEqualTo("31/03/2023");
        assertThat(vi.text(new Cell.Items(List.of(LAND, POLICE)))).isEqualTo("Bộ Tài nguyên và Môi trường; Bộ Công an");
        assertThat(vi.text(new Cell.Text("IN_PROGRESS"))).isEqualTo("Đang thực hiện");
        assertThat(vi.text(Cell.Nothing.NOTHING)).isEmpty();
        assertThat(vi.pieces(new Cell.Items(List.of(LAND, POLICE))))
                .extracting(Cells.Piece::link)
                .containsExactly("agencies/agency-bo-tai-nguyen-va-moi-truong", "", "agencies/agency-bo-cong-an");
        assertThat(vi.pieces(new Cell.Node("4:ab:7", "Anything", "x")))
                .as("a node without a page of its own leads nowhere")
                .containsExactly(new Cells.Piece("x", ""));
    }

    @Test
    void aPathIsReadTheWayItWasWalked() {
        var task = new Cell.Node("task-05-ct-ttg-2023.A.1", "Task", "A.1 Sửa Luật Căn cước");
        var path = new Cell.Path(
                List.of(task, POLICE, LAND),
                List.of(new Cell.Relation("LEADS", POLICE, task), new Cell.Relation("PART_OF", POLICE, LAND)));
        assertThat(new Cells(Messages.VIETNAMESE).text(path))
                .isEqualTo("A.1 Sửa Luật Căn cước ←Chủ trì– Bộ Công an –Trực thuộc→ Bộ Tài nguyên và Môi trường");
    }

    @Test
    void onlyViewsThatFitAreOffered() {
        ResultRows figures = rows(Messages.VIETNAMESE, List.of(List.of(LAND, POLICE, new Cell.Whole(3))));
        assertThat(ResultCharts.fits(View.BAR, figures)).isTrue();
        assertThat(ResultCharts.fits(View.MATRIX, figures)).isTrue();
        ResultRows words = rows(Messages.VIETNAMESE, List.of(List.of(LAND, POLICE, new Cell.Text("3"))));
        assertThat(ResultCharts.fits(View.BAR, words)).isFalse();
        assertThat(ResultCharts.fits(View.MATRIX, words)).isFalse();
        assertThat(ResultCharts.fits(View.FIGURE, words)).isFalse();
        assertThat(ResultCharts.fits(View.TABLE, words)).isTrue();
    }

    @Test
    void filesHoldTheRowsShownInTheirOrder() throws IOException {
        ResultRows rows = rows(
                Messages.VIETNAMESE,
                List.of(
                        List.of(new Cell.Text("=1+1 bộ"), new Cell.Whole(2), new Cell.Day(LocalDate.of(2023, 3, 31))),
                        List.of(POLICE, new Cell.Whole(1), Cell.Nothing.NOTHING),
                        List.of(YEN_BAI, new Cell.Whole(7), Cell.Nothing.NOTHING)));
        rows.filter("bo");
        rows.sort(1, false);
        rows.arrange();
        assertThat(written(rows, ResultFiles::csv))
                .isEqualTo("\uFEFFTên,Số,Hạn\r\nBộ Công an,1,\r\n'=1+1 bộ,2,31/03/2023\r\n");
        assertThat(written(rows, ResultFiles::json).replaceAll("\\s+", " "))
                .contains("\"n\" : 1, \"due\" : null")
                .contains("\"key\" : \"agency-bo-cong-an\"")
                .contains("\"due\" : \"2023-03-31\"")
                .doesNotContain("Yên Bái");
        var out = new ByteArrayOutputStream();
        ResultFiles.xlsx(rows, out);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<Row> lines = workbook.getFirstSheet().read();
            assertThat(lines).hasSize(3);
            assertThat(lines.get(1).getCellAsString(0)).contains("Bộ Công an");
            assertThat(lines.get(2).getCellAsString(0)).as("a text, no formula").contains("=1+1 bộ");
            assertThat(lines.get(2).getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(lines.get(2).getCellAsNumber(1)).contains(BigDecimal.valueOf(2));
            assertThat(lines.get(2).getCellAsDate(2).orElseThrow().toLocalDate())
                    .isEqualTo("2023-03-31");
        }
    }

    private interface Writer {
        void write(ResultRows rows, ByteArrayOutputStream out) throws IOException;
    }

    private static String written(ResultRows rows, Writer writer) throws IOException {
        var out = new ByteArrayOutputStream();
        writer.write(rows, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static ResultRows rows(Locale locale, List<List<Cell>> all) {
        UnaryOperator<String> labels = name -> switch (name) {
            case "name" -> "Tên";
            case "n" -> "Số";
            default -> "Hạn";
        };
        var rows = new ResultRows(List.of("name", "n", "due"), labels, locale);
        rows.add(all);
        rows.arrange();
        return rows;
    }

    private static List<String> names(ResultRows rows) {
        return rows.shown().stream()
                .map(row -> rows.cells().text(row.cells().getFirst()))
                .toList();
    }
}
