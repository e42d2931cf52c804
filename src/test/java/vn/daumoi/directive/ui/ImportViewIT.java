package vn.daumoi.directive.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import vn.daumoi.directive.DirectiveService;
import vn.daumoi.directive.Import;
import vn.daumoi.engine.DaumoiIT;
import vn.daumoi.engine.GraphWiper;
import vn.daumoi.engine.Messages;

/** Somebody else publishes, or discards, while a person looks at a draft. */
@DaumoiIT
class ImportViewIT extends SpringBrowserlessTest {

    private static final String PLAN = "Số: 77/KH-BTC\nHà Nội, ngày 02 tháng 3 năm 2026\nKẾ HOẠCH\nThử nghiệm\n\n"
            + "STT\tNhiệm vụ\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian\tSản phẩm\n"
            + "1\tKết nối dữ liệu đất đai\tBộ Tài chính\tBộ Công an\tTháng %s/2026\tBáo cáo\n";

    @Autowired
    DirectiveService directives;

    @Autowired
    Neo4jClient neo4j;

    @BeforeEach
    void empty() {
        GraphWiper.wipe();
        UI.getCurrent().setLocale(Messages.VIETNAMESE);
    }

    @Test
    void theNewDifferenceIsShownAndCanBePublished() {
        Import mine = read("6");
        navigate(ImportView.class, mine.id());
        directives.publish(read("3").id());
        publish();
        assertThat(message()).startsWith("Trong lúc bạn xem, người khác đã công bố văn bản này.");
        assertThat(deadline()).containsExactly("Tháng 3/2026");
        Grid<?> changes = (Grid<?>) find(Grid.class).withId("import-changes").single();
        assertThat(changes.getListDataView().getItems().map(Import.Change.class::cast))
                .extracting(Import.Change::taskCode, Import.Change::before, Import.Change::after)
                .containsExactly(tuple("1", "Tháng 3/2026", "Tháng 6/2026"));
        publish();
        assertThat(message()).contains("77/KH-BTC");
        assertThat(deadline()).containsExactly("Tháng 6/2026");
    }

    @Test
    void aDraftThatIsGoneIsSaidToBeGone() {
        Import mine = read("6");
        navigate(ImportView.class, mine.id());
        directives.discard(mine.id());
        publish();
        assertThat(message()).isEqualTo("Bản nháp này vừa bị người khác bỏ.");
        assertThat(deadline()).isEmpty();
    }

    private void publish() {
        test(find(Button.class).withId("import-publish").single()).click();
        test(find(ConfirmDialog.class).single()).confirm();
    }

    private String message() {
        return find(Div.class).withId("import-message").single().getText();
    }

    private Import read(String month) {
        return directives.read("a.txt", PLAN.formatted(month).getBytes(StandardCharsets.UTF_8));
    }

    private List<String> deadline() {
        return List.copyOf(neo4j.query("MATCH (t:Task) RETURN t.deadlineText")
                .fetchAs(String.class)
                .all());
    }
}
