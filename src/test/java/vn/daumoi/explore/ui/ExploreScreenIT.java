package vn.daumoi.explore.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import vn.daumoi.access.ChangedMeanwhileException;
import vn.daumoi.access.Role;
import vn.daumoi.access.Staff;
import vn.daumoi.analysis.PlanSeed;
import vn.daumoi.canvas.Arrangement;
import vn.daumoi.canvas.GraphCanvas;
import vn.daumoi.canvas.Picture;
import vn.daumoi.engine.DaumoiIT;
import vn.daumoi.engine.GraphWiper;
import vn.daumoi.engine.Messages;
import vn.daumoi.explore.Exploration;
import vn.daumoi.explore.Filter;
import vn.daumoi.explore.Folding;
import vn.daumoi.explore.LinkText;
import vn.daumoi.explore.SavedView;
import vn.daumoi.explore.Scene;
import vn.daumoi.explore.ViewService;
import vn.daumoi.graph.PlanStamp;
import vn.daumoi.graph.RelationKind;
import vn.daumoi.graph.SearchHit;
import vn.daumoi.shell.OnScreen;

/** The explorer on the small plan whose drawing is in {@link PlanSeed}. */
@DaumoiIT
class ExploreScreenIT extends OnScreen {

    private static final String LAND = "database-dat-dai";
    private static final String CONNECT = "task-B.4";

    @Autowired
    Neo4jClient neo4j;

    @Autowired
    ViewService views;

    @Autowired
    PlanStamp stamp;

    private ExploreScreen screen;

    @BeforeEach
    void seed() {
        GraphWiper.wipe();
        PlanSeed.into(neo4j);
        UI.getCurrent().setLocale(Messages.VIETNAMESE);
    }

    @Test
    void anEmptyCanvasOffersPlacesToBeginAtWithTheirNames() {
        open(null, null);
        assertThat(find(Button.class).all().stream()
                        .filter(button -> button.hasClassName("start-place"))
                        .map(Button::getText))
                .containsExactly(
                        "Cơ sở dữ liệu đất đai quốc gia và những gì quanh nó (6 mục)",
                        "Các nhiệm vụ phụ thuộc nhau (6 mục)",
                        "Bộ Công an và các nhiệm vụ của cơ quan này (4 mục)");
        test(button("start-dependencies")).click();
        assertThat(drawn())
                .containsExactlyInAnyOrder("task-B.1", "task-B.2", "task-B.3", CONNECT, "task-B.5", "task-B.6");
        assertThat(canvas().arrangement()).isEqualTo(Arrangement.LAYERED);
        assertThat(canvas().picture().edges()).hasSize(5);
    }

    @Test
    void theBarTheTableAndThePictureSayTheSame() {
        open("around", LAND);
        assertThat(count()).isEqualTo("Đang hiện 6 trong 12 mục, 10 quan hệ.");
        assertThat(button("hidden-DEPTH").getText()).isEqualTo("6 lân cận chưa mở");
        assertThat(rows()).isEqualTo(drawn());
        assertThat(canvas().picture().caption()).startsWith("Đang hiện 6 trong 12 mục, 10 quan hệ. 6 lân cận chưa mở");
        Picture.Edge waits = canvas().picture().edges().stream()
                .filter(edge -> edge.id().equals("task-B.4>task-B.3>DEPENDS_ON"))
                .findFirst()
                .orElseThrow();
        assertThat(waits.from()).isEqualTo("task-B.3");
        assertThat(waits.tentative()).isTrue();
    }

    @Test
    void aNodeSaysWhereItLeadsBeforeItIsOpenedAndEveryStepGoesBack() {
        open("keys", CONNECT);
        screen.select(List.of(CONNECT));
        await();
        assertThat(find(Button.class).all().stream().map(Button::getText))
                .contains("Chờ việc → 3", "Việc đang chờ nó → 1", "Do … chủ trì → 2", "Liên quan cơ sở dữ liệu → 2");
        screen.growth().expand(List.of(CONNECT), RelationKind.LEADS, RelationKind.Direction.IN);
        assertThat(drawn()).containsExactlyInAnyOrder(CONNECT, "agency-bo-tnmt", "agency-bo-cong-an");
        screen.growth().expand(List.of(CONNECT), RelationKind.DEPENDS_ON, RelationKind.Direction.OUT);
        screen.go(screen.now().hide(List.of("agency-bo-tnmt")));
        assertThat(drawn()).containsExactlyInAnyOrder(CONNECT, "agency-bo-cong-an", "task-B.2", "task-B.3", "task-B.6");
        assertThat(button("hidden-HAND").getText()).isEqualTo("1 đã ẩn");
        test(button("hidden-HAND")).click();
        assertThat(drawn()).contains("agency-bo-tnmt");
        for (int i = 0; i < 4; i++) {
            test(button("undo")).click();
        }
        assertThat(drawn()).containsExactly(CONNECT);
        assertThat(button("undo").isEnabled()).isFalse();
        test(button("redo")).click();
        assertThat(drawn()).hasSize(3);
        screen.growth().collapse(List.of(CONNECT));
        assertThat(drawn()).containsExactly(CONNECT);
    }

    @Test
    void filtersHideAndSayHowManyAndOneClickShowsThemAgain() {
        open("around", LAND);
        screen.go(screen.now().on(LocalDate.of(2023, 7, 1)));
        test(find(Checkbox.class).withId("overdue").single()).click();
        // B.5 is due in December; B.4, B.3 and B.2 were due by June
        assertThat(drawn()).containsExactlyInAnyOrder(LAND, "agency-bo-tnmt", CONNECT, "task-B.2", "task-B.3");
        assertThat(button("hidden-FILTER").getText()).isEqualTo("1 do bộ lọc");
        screen.go(screen.now().with(screen.now().filter().dependencies(0.85, false)));
        assertThat(button("hidden-TIES").getText()).isEqualTo("1 quan hệ do bộ lọc");
        test(button("hidden-FILTER")).click();
        assertThat(screen.now().filter()).isEqualTo(Filter.NONE);
        assertThat(drawn()).hasSize(6);
    }

    @Test
    @SuppressWarnings("unchecked")
    void tasksStandTogetherByTheirLeadAndAreOpenedAgain() {
        open("keys", "task-B.1,task-B.2,task-B.3," + CONNECT + ",task-B.7,agency-bo-tnmt");
        Select<Folding.By> group = find(Select.class).withId("group").single();
        group.setValue(Folding.By.AGENCY);
        await();
        assertThat(canvas().picture().nodes())
                .extracting(Picture.Node::title, node -> node.look().members())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Ban hành hướng dẫn làm sạch", 1),
                        org.assertj.core.groups.Tuple.tuple("Bộ Tài nguyên và Môi trường", 3),
                        org.assertj.core.groups.Tuple.tuple("Kiểm tra an toàn thông tin", 1),
                        org.assertj.core.groups.Tuple.tuple("Tuyên truyền", 1));
        assertThat(count()).startsWith("Đang hiện 3 trong");
        assertThat(button("hidden-GROUP").getText()).isEqualTo("3 gộp trong nhóm");
        screen.go(screen.now().with(screen.now().folding().toggle("group-agency-bo-tnmt")));
        assertThat(drawn()).contains("task-B.2", CONNECT, "agency-bo-tnmt", "task-B.1");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aPathIsFoundBetweenTwoNodesAndPutOnTheCanvas() {
        open("keys", "database-dan-cu");
        screen.growth().findPaths(List.of("database-dan-cu"));
        ComboBox<SearchHit> to = find(ComboBox.class).withId("path-to").single();
        to.setValue(new SearchHit("agency-bo-tu-phap", vn.daumoi.graph.NodeKind.AGENCY, "Bộ Tư pháp", "", 0));
        await();
        Grid<?> found = find(Grid.class).withId("found-paths").single();
        assertThat(found.getListDataView().getItemCount()).isEqualTo(1);
        test(button("put-paths")).click();
        assertThat(drawn())
                .containsExactlyInAnyOrder("database-dan-cu", CONNECT, "task-B.2", "task-B.1", "agency-bo-tu-phap");
    }

    @Test
    void whatIsCommonToSeveralIsAdded() {
        open("keys", LAND + ",database-dan-cu");
        screen.growth().putCommon(List.of(LAND, "database-dan-cu"));
        assertThat(drawn()).containsExactlyInAnyOrder(LAND, "database-dan-cu", CONNECT);
    }

    @Test
    void aLinkShowsTheSameAndSaysWhatIsGone() {
        open("around", LAND);
        Exploration state = screen.now().hide(List.of("task-B.5")).put(List.of("task-vanished"));
        open("s", LinkText.write(state));
        assertThat(screen.now()).isEqualTo(state);
        assertThat(button("hidden-GONE").getText()).isEqualTo("1 mục không còn tồn tại");
        assertThat(button("hidden-HAND").getText()).isEqualTo("1 đã ẩn");
        test(button("hidden-GONE")).click();
        assertThat(screen.now().keys()).doesNotContain("task-vanished");
    }

    @Test
    void aBrokenLinkIsSaidAndLeavesAnEmptyCanvas() {
        open("s", "xyz");
        assertThat(find(Notification.class).all()).isNotEmpty();
        assertThat(screen.now()).isEqualTo(Exploration.EMPTY);
        open("view", "no-such-view");
        assertThat(screen.now()).isEqualTo(Exploration.EMPTY);
        open("keys", "task-none");
        assertThat(count()).startsWith("Đang hiện 0 trong 0 mục");
    }

    @Test
    void aListOfTasksIsDrawnWithTheSameFilter() {
        UI.getCurrent()
                .navigate(
                        ExploreScreen.class,
                        QueryParameters.full(java.util.Map.of(
                                "from", new String[] {"tasks"}, "lead", new String[] {"agency-bo-tnmt"})));
        await();
        screen = find(ExploreScreen.class).single();
        assertThat(drawn()).containsExactlyInAnyOrder("task-B.2", CONNECT);
    }

    @Test
    void whatHoldsUpAnIntegrationIsDrawnInLayers() {
        UI.getCurrent()
                .navigate(
                        ExploreScreen.class,
                        QueryParameters.full(java.util.Map.of(
                                "from", new String[] {"blockers"},
                                "database", new String[] {LAND},
                                "with", new String[] {"database-dan-cu"},
                                "asOf", new String[] {"2023-05-01"})));
        await();
        screen = find(ExploreScreen.class).single();
        assertThat(drawn()).containsExactlyInAnyOrder("task-B.1", "task-B.2", "task-B.3", CONNECT);
        assertThat(canvas().arrangement()).isEqualTo(Arrangement.LAYERED);
        assertThat(canvas().picture().caption()).endsWith("Tính đến 01/05/2023.");
    }

    @Test
    void aViewIsSavedOpenedByItsLinkAndPrivateUnlessShared() {
        Staff.act(Staff.with(Role.ANALYST));
        open("around", LAND);
        screen.go(screen.now().hide(List.of("task-B.5")));
        test(button("save")).click();
        test(find(TextField.class).withId("view-name").single()).setValue("Đất đai");
        test(button("save-new")).click();
        assertThat(find(Span.class).withId("view-open").single().getText()).isEqualTo("Đất đai");
        String id = views.all().getFirst().id();
        Exploration saved = screen.now();
        open("view", id);
        assertThat(screen.now()).isEqualTo(saved);
        assertThat(find(Span.class).withId("view-open").single().getText()).isEqualTo("Đất đai");
        screen.go(screen.now().unhide());
        assertThat(find(Span.class).withId("view-open").single().getText()).endsWith("đã thay đổi, chưa lưu");
        Staff.act(Staff.with(Role.READER));
        assertThat(views.all()).isEmpty();
        assertThat(views.find(id)).isEmpty();
        open("view", id);
        assertThat(screen.now()).isEqualTo(Exploration.EMPTY);
    }

    @Test
    void whoSavesOverAViewThatAnotherTabHasChangedIsTold() {
        open("around", LAND);
        var mine = views.create("Đất đai", "", false, screen.now());
        var other = views.change(new SavedView(
                mine.id(), "Đất đai 2", "", mine.owner(), true, false, mine.exploration(), mine.changedAt(), 1));
        assertThatThrownBy(() -> views.change(mine))
                .isInstanceOfSatisfying(
                        ChangedMeanwhileException.class,
                        e -> assertThat(e.now()).isEqualTo(views.find(mine.id()).orElseThrow()));
        assertThat(other.version()).isEqualTo(2);
    }

    @Test
    void aNodeWithMoreNeighboursThanCanBeDrawnAsksHowManyAndCountsTheRest() {
        neo4j.query("""
                MATCH (all:Agency {key: 'agency-cac-bo-nganh'}), (p:LegalDocument {key: 'document-05-ct-ttg-2023'})
                UNWIND range(1, 6000) AS i
                CREATE (t:Task {key: 'task-many.' + i, code: 'Z.' + i, documentKey: p.key, order: 100 + i, deadlineKind: 'ONGOING',
                  title: CASE i WHEN 1 THEN reduce(s = '', x IN range(1, 400) | s + 'dài ') ELSE 'Việc ' + i END})
                CREATE (all)-[:LEADS {order: 1}]->(t)
                """).run();
        stamp.touch();
        open("keys", "agency-cac-bo-nganh");
        screen.growth().expand(List.of("agency-cac-bo-nganh"), RelationKind.LEADS, RelationKind.Direction.OUT);
        assertThat(find(Dialog.class).withId("expand").single().getHeaderTitle())
                .isEqualTo("6.001 mục lân cận chưa hiện");
        assertThat(find(Button.class).withId("most-all").exists()).isFalse();
        test(find(Button.class).withId("most-20").single()).click();
        assertThat(drawn()).hasSize(21);
        assertThat(button("hidden-LIMIT").getText()).startsWith("5.981 ");
        screen.go(screen.now().put(List.of("task-many.1")));
        assertThat(canvas().picture().nodes())
                .filteredOn(node -> node.key().equals("task-many.1"))
                .extracting(node -> node.title().length())
                .containsExactly(1600);
    }

    private void open(
            @org.jspecify.annotations.Nullable String parameter, @org.jspecify.annotations.Nullable String value) {
        if (parameter == null || value == null) {
            UI.getCurrent().navigate(ExploreScreen.class);
        } else {
            UI.getCurrent().navigate(ExploreScreen.class, QueryParameters.of(parameter, value));
        }
        screen = find(ExploreScreen.class).single();
        await();
    }

    private GraphCanvas canvas() {
        return find(GraphCanvas.class).single();
    }

    private Button button(String id) {
        await();
        return find(Button.class).withId(id).single();
    }

    private Set<String> drawn() {
        await();
        return canvas().picture().nodes().stream().map(Picture.Node::key).collect(Collectors.toSet());
    }

    private Set<String> rows() {
        NodesGrid grid = find(NodesGrid.class).single();
        return grid.getListDataView().getItems().map(Scene.Item::key).collect(Collectors.toSet());
    }

    private String count() {
        await();
        return find(Span.class).withId("count").single().getText();
    }
}
