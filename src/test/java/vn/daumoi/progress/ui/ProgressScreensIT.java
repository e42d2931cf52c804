package vn.daumoi.progress.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import vn.daumoi.access.Role;
import vn.daumoi.access.Staff;
import vn.daumoi.catalog.CatalogSeed;
import vn.daumoi.engine.DaumoiIT;
import vn.daumoi.engine.GraphWiper;
import vn.daumoi.engine.Messages;
import vn.daumoi.graph.TaskStatus;
import vn.daumoi.progress.NewReport;
import vn.daumoi.progress.ProgressReport;
import vn.daumoi.progress.ProgressService;
import vn.daumoi.progress.UploadService;

@DaumoiIT
class ProgressScreensIT extends SpringBrowserlessTest {

    private static final String LAW = "task-05-ct-ttg-2023.A.1";

    @Autowired
    Neo4jClient neo4j;

    @Autowired
    ProgressService progress;

    @Autowired
    UploadService uploads;

    @BeforeEach
    void seed() {
        GraphWiper.wipe();
        CatalogSeed.into(neo4j);
        UI.getCurrent().setLocale(Messages.VIETNAMESE);
    }

    @Test
    void aPersonReportsOnATaskAndUndoesIt() {
        UI.getCurrent().navigate("tasks/" + LAW);
        click("progress-report");
        assertThat(find(Dialog.class).single().isOpened()).isTrue();
        select(TaskStatus.IN_PROGRESS);
        find(IntegerField.class).withId("progress-percent").single().setValue(60);
        click("progress-save");
        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(progress.history(LAW))
                .extracting(report -> report.status() + " " + report.percent())
                .containsExactly("IN_PROGRESS 60");
        assertThat(words()).contains("Đang thực hiện, 60%", "Quá hạn");
        click("progress-undo");
        assertThat(progress.history(LAW)).isEmpty();
        assertThat(words()).contains("Chưa có báo cáo");
    }

    @Test
    void theDialogSaysWhatIsWrongAndStaysOpen() {
        UI.getCurrent().navigate("tasks/" + LAW);
        click("progress-report");
        click("progress-save");
        assertThat(words()).anyMatch(words -> words.startsWith("Hãy chọn trạng thái"));
        select(TaskStatus.DONE);
        find(DatePicker.class)
                .withId("progress-on")
                .single()
                .setValue(LocalDate.now().plusDays(3));
        click("progress-save");
        assertThat(words()).anyMatch(words -> words.contains("chưa tới"));
        assertThat(progress.history(LAW)).isEmpty();
    }

    @Test
    void whoSavesSecondIsToldOfTheFirst() {
        UI.getCurrent().navigate("tasks/" + LAW);
        click("progress-report");
        progress.report(LAW, new NewReport(TaskStatus.CANCELLED, null, "", null));
        select(TaskStatus.DONE);
        click("progress-save");
        assertThat(words()).anyMatch(words -> words.contains("Trong lúc đó") && words.contains("test: Đã hủy"));
        assertThat(progress.history(LAW)).hasSize(2);
    }

    @Test
    void theStatusIsThatOfTheDayInTheAddress() {
        progress.report(LAW, new NewReport(TaskStatus.DONE, null, "", LocalDate.of(2023, 4, 10)));
        UI.getCurrent().navigate("tasks/" + LAW, QueryParameters.of("asOf", "2023-04-09"));
        assertThat(status()).isEqualTo("Chưa có báo cáo");
        UI.getCurrent().navigate("tasks/" + LAW, QueryParameters.of("asOf", "2023-04-10"));
        assertThat(status()).isEqualTo("Đã hoàn thành");
    }

    @Test
    void whoMayOnlyReadCannotReport() {
        Staff.act(Staff.with(Role.READER));
        UI.getCurrent().navigate("tasks/" + LAW);
        assertThat(find(Button.class).withId("progress-report").all()).isEmpty();
        UI.getCurrent().navigate("tasks");
        assertThat(find(Anchor.class).withId("progress-upload").all()).isEmpty();
    }

    @Test
    void aTableIsSeenBeforeItIsTaken() {
        String id = uploads.preview(
                        "a.csv", "Mã,Trạng thái,Ngày\nB.14,Đã hoàn thành,02/05/2023\n".getBytes(StandardCharsets.UTF_8))
                .id();
        UI.getCurrent().navigate("progress/upload/" + id);
        assertThat(text("upload-count")).contains("1 dòng = 1 báo cáo mới + 0 đã có");
        click("progress-apply");
        assertThat(text("upload-message")).isEqualTo("Đã ghi nhận 1 báo cáo.");
        assertThat(progress.asOf(List.of("task-05-ct-ttg-2023.B.14"), null).values())
                .extracting(ProgressReport::status)
                .containsExactly(TaskStatus.DONE);
        String wrong = uploads.preview("b.csv", "Mã,Trạng thái\nA.1,Đã hoàn thành\n".getBytes(StandardCharsets.UTF_8))
                .id();
        UI.getCurrent().navigate("progress/upload/" + wrong);
        assertThat(find(Button.class).withId("progress-apply").all()).isEmpty();
        assertThat(find(Grid.class).withId("upload-errors").all()).hasSize(1);
    }

    @Test
    void theTimelineSaysWhatItShowsAndHides() {
        UI.getCurrent()
                .navigate(
                        "timeline",
                        QueryParameters.fromString("asOf=2023-05-01&document=document-05-ct-ttg-2023&by=DATABASE"));
        assertThat(text("count"))
                .isEqualTo("Vẽ 3 trong 3 nhiệm vụ; 0 không có thời hạn. Tình trạng tính đến 01/05/2023.");
        assertThat(text("without")).isEqualTo("Trong tất cả 4 nhiệm vụ, không hiện: 1 do bộ lọc.");
        var data = find(TimelineChart.class)
                .single()
                .getElement()
                .getPropertyRaw("data")
                .toString();
        assertThat(data).contains("\"group\":\"Cơ sở dữ liệu đất đai\"", "\"lane\":\"OPEN_ENDED\"");
        UI.getCurrent().navigate("timeline", QueryParameters.of("asOf", "nonsense"));
        assertThat(text("count")).startsWith("Vẽ 3 trong 4 nhiệm vụ; 1 không có thời hạn.");
    }

    private void select(TaskStatus status) {
        @SuppressWarnings("unchecked")
        RadioButtonGroup<TaskStatus> group = (RadioButtonGroup<TaskStatus>)
                find(RadioButtonGroup.class).withId("progress-status").single();
        group.setValue(status);
    }

    private void click(String id) {
        test(find(Button.class).withId(id).single()).click();
    }

    private String status() {
        return find(Span.class).withClassName("status").all().stream()
                .findFirst()
                .map(Span::getText)
                .orElseThrow();
    }

    private List<String> words() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }

    private String text(String id) {
        return find(Component.class).withId(id).single().getElement().getTextRecursively();
    }
}
