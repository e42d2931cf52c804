package vn.daumoi.analysis.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import vn.daumoi.analysis.PlanSeed;
import vn.daumoi.canvas.GraphCanvas;
import vn.daumoi.canvas.Picture;
import vn.daumoi.canvas.SelectEvent;
import vn.daumoi.engine.DaumoiIT;
import vn.daumoi.engine.GraphWiper;
import vn.daumoi.engine.Messages;
import vn.daumoi.shell.OnScreen;

/** The screens of the analyses on a small plan, whose drawing is in {@link PlanSeed}. */
@DaumoiIT
class AnalysisScreensIT extends OnScreen {

    private static final Map<String, String> LAND_AND_PEOPLE =
            Map.of("database", "database-dat-dai", "with", "database-dan-cu", "asOf", "2023-05-01");

    @Autowired
    Neo4jClient neo4j;

    @BeforeEach
    void seed() {
        GraphWiper.wipe();
        PlanSeed.into(neo4j);
        UI.getCurrent().setLocale(Messages.VIETNAMESE);
    }

    @Test
    void theBlockersOfTwoDatabasesAreSaidInASentenceATableAndAPictureOfTheSameTasks() {
        open(BlockersScreen.class, LAND_AND_PEOPLE);
        assertThat(find(Paragraph.class).withId("sentence").single().getText())
                .startsWith("4 nhiệm vụ đang mở phải xong trước, do 3 cơ quan giữ; 2 việc làm được ngay, 1 việc đã quá"
                        + " hạn.")
                .contains("Bộ Tư pháp đứng đầu: giữ 1 việc", "quá hạn lâu nhất là B.1 (31 ngày).");
        BlockersGrid table = find(BlockersGrid.class).single();
        Picture picture = find(GraphCanvas.class).single().picture();
        assertThat(picture.nodes())
                .extracting(Picture.Node::label)
                .containsExactlyInAnyOrder("B.1", "B.2", "B.3", "B.4");
        assertThat(picture.nodes().stream().map(Picture.Node::key).collect(Collectors.toSet()))
                .isEqualTo(table.keys());
        assertThat(picture.edges())
                .extracting(edge -> edge.from() + ">" + edge.to())
                .containsExactlyInAnyOrder("task-B.1>task-B.2", "task-B.2>task-B.4", "task-B.3>task-B.4");
        assertThat(flags(picture, "B.1")).containsExactlyInAnyOrder(Picture.Flag.READY, Picture.Flag.OVERDUE);
        assertThat(flags(picture, "B.4")).contains(Picture.Flag.GOAL, Picture.Flag.BLOCKED);
        assertThat(said())
                .contains("Tính đến 01/05/2023", "dùng 4 / 6 phụ thuộc", "1 đã bị bác", "1 dưới mức tin cậy 50%");
    }

    @Test
    void theChainOfAnAgencyShowsTheReasonsAndTheWordsOfTheDocuments() {
        open(BlockersScreen.class, LAND_AND_PEOPLE);
        String chain = find(ChainView.class).single().getElement().getTextRecursively();
        assertThat(chain)
                .containsSubsequence("B.1 Ban hành hướng dẫn làm sạch", "vì guidance", "Hoàn thành", "05/CT-TTg")
                .containsSubsequence("B.2 Làm sạch dữ liệu đất đai", "vì readiness", "B.4 Kết nối đất đai với dân cư");
        assertThat(find(ChainView.class).single().getElement().getOuterHTML()).contains("<mark class=\"proof\"");
    }

    @Test
    void pointingOutATaskInThePicturePointsItOutInTheTable() {
        open(BlockersScreen.class, LAND_AND_PEOPLE);
        GraphCanvas canvas = find(GraphCanvas.class).single();
        com.vaadin.flow.component.ComponentUtil.fireEvent(canvas, new SelectEvent(canvas, true, "task-B.3"));
        BlockersGrid.Row row =
                find(BlockersGrid.class).single().getSelectedItems().iterator().next();
        assertThat(row.keys()).containsExactly("task-B.3");
        find(BlockersGrid.class).single().point("task-B.2");
        assertThat(canvas.selected()).containsExactly("task-B.2");
    }

    @Test
    void aLetterSaysWhatIsAskedWhyAndByWhenInBothLanguages() {
        open(BlockersScreen.class, LAND_AND_PEOPLE);
        test(find(LetterButton.class).single()).click();
        List<TextArea> letters = find(TextArea.class).all();
        assertThat(letters.getFirst().getValue())
                .contains(
                        "Kính gửi: Bộ Tư pháp",
                        "Kết nối Cơ sở dữ liệu đất đai quốc gia với Cơ sở dữ liệu quốc gia về dân cư")
                .contains("B.1 Ban hành hướng dẫn làm sạch", "Thời hạn: 31/03/2023 (Quá hạn 31 ngày)");
        assertThat(letters.getLast().getValue()).contains("To: Bộ Tư pháp", "Deadline: 31 Mar 2023 (31 days overdue)");
    }

    @Test
    void nobodyHasBeenAskedToIsAnAnswerWithWhatToDoNext() {
        open(BlockersScreen.class, Map.of("database", "database-ho-tich", "with", "database-dan-cu"));
        assertThat(find(Paragraph.class).withId("sentence").single().getText()).startsWith("Chưa ai được giao");
        assertThat(links())
                .contains("tasks?database=database-ho-tich", "tasks?database=database-dan-cu", "blockers", "import");
    }

    @Test
    void anAddressThatNamesNothingSaysSo() {
        open(BlockersScreen.class, Map.of("database", "database-none"));
        assertThat(said()).contains("không còn trong đồ thị");
        open(WhatIfScreen.class, Map.of("task", "task-none", "slipDays", "9"));
        assertThat(said()).contains("không còn trong đồ thị");
        open(BottlenecksScreen.class, Map.of("show", "task-none", "figure", "DOWNSTREAM"));
        assertThat(find(BottlenecksGrid.class).exists()).isTrue();
    }

    @Test
    void theMatrixLeadsToTheBlockersOfEachPairAndFilters() {
        open(BlockersScreen.class, Map.of("asOf", "2023-07-15"));
        assertThat(find(Span.class).withId("count").single().getText())
                .isEqualTo("1 cặp cơ sở dữ liệu có nhiệm vụ kết nối");
        String matrix = find(IntegrationMatrix.class).single().getElement().getOuterHTML();
        assertThat(matrix)
                .contains("blockers?database=database-dat-dai&amp;with=database-dan-cu&amp;asOf=2023-07-15")
                .contains("Cơ sở dữ liệu đất đai quốc gia ↔ Cơ sở dữ liệu quốc gia về dân cư: 1 việc, 1 đang mở, 1 quá"
                        + " hạn");
        open(BlockersScreen.class, Map.of("asOf", "2023-07-15", "q", "ho tich"));
        assertThat(find(Span.class).withId("count").single().getText()).isEqualTo("Đang hiện 0 / 1 cặp; bộ lọc ẩn 1");
    }

    @Test
    void aSlipShowsWhoIsHitAndByHowMuchBeyondThePlan() {
        open(WhatIfScreen.class, Map.of("task", "task-B.1", "slipDays", "120", "asOf", "2023-05-01"));
        assertThat(find(Paragraph.class).withId("sentence").single().getText())
                .contains("kể cả 1 việc được giả định chậm", "đụng đến 1 kết nối", ": thêm 29 ngày.");
        assertThat(find(ChainView.class).single().getElement().getTextRecursively())
                .contains("B.1");
        assertThat(said()).contains("Chỉ là giả định: không có gì được ghi vào dữ liệu");
        open(
                WhatIfScreen.class,
                Map.of(
                        "task",
                        "task-B.1",
                        "slipDays",
                        "120",
                        "agency2",
                        "agency-bo-cong-an",
                        "slipDays2",
                        "60",
                        "asOf",
                        "2023-05-01"));
        assertThat(find(Paragraph.class).withId("sentence").single().getText())
                .contains("trong cả hai giả định", "chỉ trong giả định thứ hai");
    }

    @Test
    void everyFigureOfABottleneckOpensTheListItCounts() {
        open(BottlenecksScreen.class, Map.of("asOf", "2023-05-01"));
        assertThat(find(Span.class).withId("count").single().getText()).startsWith("Đang hiện cả 7 dòng");
        BottlenecksGrid grid = find(BottlenecksGrid.class).single();
        assertThat(test(grid).getRow(0).downstream()).isEqualTo(3);
        open(BottlenecksScreen.class, Map.of("asOf", "2023-05-01", "show", "task-B.1", "figure", "DOWNSTREAM"));
        String behind = find(BehindFigure.class).single().getElement().getTextRecursively();
        assertThat(behind).contains("Đang hiện cả 3 nhiệm vụ", "B.2 ", "B.4 ", "B.5 ");
        open(BottlenecksScreen.class, Map.of("of", "agencies", "by", "OVERDUE", "asOf", "2023-05-01"));
        assertThat(test(find(BottlenecksGrid.class).single()).getRow(0).agency())
                .isNotNull()
                .extracting(agency -> agency.name())
                .isEqualTo("Bộ Tư pháp");
    }

    @Test
    void contradictionsAreGroupedCountedProvenAndRepaired() {
        open(ContradictionsScreen.class, Map.of("asOf", "2023-07-15"));
        assertThat(said())
                .contains("Đến hạn trước việc nó phải chờ (1)", "Không có cơ quan chủ trì (1)", "Sớm 15 ngày")
                .contains("22/2020/NĐ-CP đã bị 33/2023/NĐ-CP thay thế.");
        assertThat(find(RepairTable.class).single().getElement().getTextRecursively())
                .contains("Sửa ít nhất 1 thời hạn");
        open(ContradictionsScreen.class, Map.of("asOf", "2023-07-15", "kind", "NO_LEAD"));
        assertThat(find(FindingView.class).single().getElement().getTextRecursively())
                .contains("B.7 Tuyên truyền");
    }

    @Test
    void theOverviewTellsWhatIsOpenAndLeadsOn() {
        navigate("", com.vaadin.flow.component.Component.class);
        await();
        assertThat(links()).contains("bottlenecks", "contradictions");
        assertThat(said()).contains("Nhiệm vụ đang mở");
    }

    private static Set<Picture.Flag> flags(Picture picture, String label) {
        return picture.nodes().stream()
                .filter(node -> node.label().equals(label))
                .findFirst()
                .orElseThrow()
                .flags();
    }

    private void open(Class<? extends Component> screen, Map<String, String> query) {
        UI.getCurrent().navigate(screen, QueryParameters.simple(query));
        await();
    }

    private String said() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }
}
