package vn.daumoi.query.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import vn.daumoi.access.Role;
import vn.daumoi.access.Staff;
import vn.daumoi.canvas.GraphCanvas;
import vn.daumoi.canvas.Picture;
import vn.daumoi.catalog.CatalogSeed;
import vn.daumoi.engine.DaumoiIT;
import vn.daumoi.engine.GraphWiper;
import vn.daumoi.engine.Messages;
import vn.daumoi.query.QueryEditing;
import vn.daumoi.query.QueryLibrary;
import vn.daumoi.query.QueryTiles;
import vn.daumoi.query.SavedQuery;
import vn.daumoi.shell.OnScreen;

@DaumoiIT
class QueryScreensIT extends OnScreen {

    @Autowired
    Neo4jClient neo4j;

    @Autowired
    QueryEditing editing;

    @Autowired
    QueryLibrary library;

    @Autowired
    QueryTiles tiles;

    @BeforeEach
    void seed() {
        GraphWiper.wipe();
        CatalogSeed.into(neo4j);
        Staff.account(neo4j, Staff.with(Role.ADMINISTRATOR));
        UI.getCurrent().setLocale(Messages.VIETNAMESE);
    }

    @Test
    void theLibraryIsFoundWithoutDiacriticsAndSaysWhatItHid() {
        UI.getCurrent().navigate(QueriesScreen.class, QueryParameters.of("q", "qua han theo"));
        assertThat(titles())
                .contains("Nhiệm vụ quá hạn theo cơ quan chủ trì")
                .doesNotContain("Quanh một cơ sở dữ liệu");
        assertThat(count()).contains("Đang hiện " + titles().size() + " /", "bộ lọc ẩn");
        UI.getCurrent().navigate(QueriesScreen.class, QueryParameters.of("q", "khong co gi nhu the"));
        assertThat(text()).contains("Không có truy vấn nào khớp");
    }

    @Test
    void aLinkWithValuesShowsTheAnswerAtOnceWithLinksToThePages() {
        open("lead.tasks-of-agency", Map.of("p.agency", "agency-bo-cong-an", "p.asOf", "2023-06-01"));
        assertThat(find(H1.class).single().getText()).isEqualTo("Nhiệm vụ của một cơ quan");
        ResultGrid grid = find(ResultGrid.class).single();
        assertThat(test(grid).size()).isEqualTo(2);
        var cells = new Cells(Messages.VIETNAMESE);
        List<String> tasks = List.of(
                cells.text(test(grid).getRow(0).cells().getFirst()),
                cells.text(test(grid).getRow(1).cells().getFirst()));
        assertThat(tasks).containsExactlyInAnyOrder("A.1 Sửa Luật Căn cước", "A.1 Xây dựng bản đồ");
        assertThat(cells.pieces(test(grid).getRow(0).cells().getFirst())
                        .getFirst()
                        .link())
                .startsWith("tasks/task-");
        assertThat(count()).startsWith("2 dòng trong ");
        test(find(TextField.class).withId("result-filter").single()).setValue("can cuoc");
        assertThat(test(grid).size()).isEqualTo(1);
        assertThat(count()).contains("bộ lọc để lại 1, ẩn 1");
    }

    @Test
    void whatIsMissingIsSaidAndNothingRuns() {
        open("lead.tasks-of-agency", Map.of());
        assertThat(find(ResultGrid.class).exists()).isFalse();
        test(find(Button.class).withId("run").single()).click();
        ComboBox<?> agency = find(ComboBox.class).withId("p-agency").single();
        assertThat(agency.isInvalid()).isTrue();
        assertThat(agency.getErrorMessage()).isEqualTo("Cần có giá trị này");
    }

    @Test
    void nodesAreDrawnWithTheirRelationsAndOpenInTheExplorer() {
        open("database.around", Map.of("p.database", "database-dat-dai"));
        Picture picture = find(GraphCanvas.class).single().picture();
        assertThat(picture.nodes())
                .extracting(Picture.Node::key)
                .contains("database-dat-dai", "task-05-ct-ttg-2023.B.14", "agency-cac-bo-nganh");
        assertThat(picture.edges())
                .extracting(edge -> edge.from() + ' ' + edge.type() + ' ' + edge.to())
                .contains("task-05-ct-ttg-2023.B.14 CONCERNS database-dat-dai");
        assertThat(find(Anchor.class).withId("open-explorer").single().getHref())
                .startsWith("explore?keys=")
                .contains("database-dat-dai");
    }

    @Test
    void aQueryThatIsNotThereSaysSo() {
        open("lead.nothing", Map.of());
        assertThat(find(H1.class).single().getText()).isEqualTo("Không có truy vấn này");
    }

    @Test
    void aWrongTextIsNotKeptAndTheEditorSaysWhere() {
        navigate("queries/new/edit", QueryEditScreen.class);
        test(find(TextField.class).withId("title-vi").single()).setValue("Sai");
        write("MATCH (t:Task)\nRETURNN t");
        CypherEditor editor = find(CypherEditor.class).single();
        assertThat(editor.getElement().getPropertyRaw("problems").toString())
                .contains("\"line\":2", "\"column\":1", "RETURNN");
        test(find(Button.class).withId("save").single()).click();
        assertThat(getCurrentView()).isInstanceOf(QueryEditScreen.class);
        UI.getCurrent().navigate(QueriesScreen.class, QueryParameters.of("from", "MINE"));
        assertThat(titles()).isEmpty();
    }

    @Test
    void aQueryIsWrittenKeptChangedComparedDeletedAndBroughtBack() {
        navigate("queries/new/edit", QueryEditScreen.class);
        test(find(TextField.class).withId("title-vi").single()).setValue("Việc theo mã");
        write("MATCH (t:Task) WHERE t.code = $code RETURN t");
        assertThat(find(ParameterForm.class).single().values()).containsOnlyKeys("code");
        test(find(Button.class).withId("save").single()).click();
        assertThat(find(H1.class).single().getText()).isEqualTo("Việc theo mã");
        SavedQuery kept = mine();
        assertThat(kept.definition().parameters())
                .extracting(parameter -> parameter.name())
                .containsExactly("code");

        navigate("queries/" + kept.id() + "/edit", QueryEditScreen.class);
        write("MATCH (t:Task)\nWHERE t.code STARTS WITH $code\nRETURN t");
        test(find(Button.class).withId("save").single()).click();
        navigate("queries/" + kept.id() + "/history", HistoryScreen.class);
        assertThat(text()).contains("Phiên bản 2", "Phiên bản 1", "WHERE t.code STARTS WITH $code");

        SavedQuery changed = mine();
        editing.delete(changed.id(), changed.version());
        UI.getCurrent().navigate("queries/" + kept.id());
        assertThat(find(H1.class).single().getText()).isEqualTo("Không có truy vấn này");
        editing.undelete(changed.id());
        UI.getCurrent().navigate(QueriesScreen.class, QueryParameters.of("from", "MINE"));
        assertThat(titles()).containsExactly("Việc theo mã");
    }

    @Test
    void anAnswerKeptOnTheOverviewIsShownThereUntilItIsTakenAway() {
        tiles.keep("database.unmanaged", Map.of());
        tiles.keep("overdue.figures", Map.of("asOf", "2023-06-01"));
        UI.getCurrent().navigate("");
        await();
        assertThat(text()).contains("Truy vấn đã ghim", "Cơ sở dữ liệu chưa có ai quản lý", "Cơ sở dữ liệu đất đai");
        tiles.remove("database.unmanaged");
        assertThat(tiles.tiles()).extracting(tile -> tile.query().id()).containsExactly("overdue.figures");
        Staff.act(Staff.with(Role.READER));
        Staff.account(neo4j, Staff.with(Role.READER));
        assertThat(tiles.tiles()).as("of somebody else").isEmpty();
    }

    private void write(String cypher) {
        CypherEditor editor = find(CypherEditor.class).single();
        ComponentUtil.fireEvent(editor, new CypherEditor.ChangeEvent(editor, true, cypher));
    }

    private SavedQuery mine() {
        UI.getCurrent().navigate(QueriesScreen.class, QueryParameters.of("from", "MINE"));
        String href = find(Anchor.class).withClassName("query-title").single().getHref();
        return library.find(href.substring("queries/".length())).orElseThrow();
    }

    /** Opens a query and waits for its answer, where its values make it run. */
    private void open(String id, Map<String, String> values) {
        UI.getCurrent().navigate("queries/" + id, QueryParameters.simple(values));
        Instant until = Instant.now().plus(Duration.ofSeconds(60));
        while (find(Span.class).withId("count").exists()
                && count().startsWith("Đang chạy")
                && Instant.now().isBefore(until)) {
            roundTrip();
        }
    }

    private List<String> titles() {
        return find(Anchor.class).withClassName("query-title").all().stream()
                .map(Anchor::getText)
                .toList();
    }

    private String count() {
        return Objects.requireNonNull(find(Span.class).withId("count").single().getText());
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
