package vn.daumoi.catalog.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import vn.daumoi.catalog.CatalogSeed;
import vn.daumoi.catalog.EvidencePanel;
import vn.daumoi.catalog.Task;
import vn.daumoi.engine.DaumoiIT;
import vn.daumoi.engine.GraphWiper;
import vn.daumoi.engine.Messages;

@DaumoiIT
class CatalogScreensIT extends SpringBrowserlessTest {

    @Autowired
    Neo4jClient neo4j;

    @BeforeEach
    void seed() {
        GraphWiper.wipe();
        CatalogSeed.into(neo4j);
        UI.getCurrent().setLocale(Messages.VIETNAMESE);
    }

    @Test
    void theAddressFiltersTheTasksAndSaysWhatItHid() {
        UI.getCurrent().navigate(TasksScreen.class, QueryParameters.of("lead", "agency-bo-y-te"));
        Grid<Task> grid = find(TaskGrid.class).single();
        assertThat(test(grid).size()).isLessThan(4).isPositive();
        for (int row = 0; row < test(grid).size(); row++) {
            assertThat(test(grid).getRow(row).leads()).isNotEmpty();
        }
        assertThat(find(Span.class).withId("count").single().getText()).contains("/ 4 nhiệm vụ", "bộ lọc ẩn");
    }

    @Test
    void aTaskShowsItsFieldsAndTheWordsThatStateThem() {
        navigate("tasks/task-05-ct-ttg-2023.A.1", TaskScreen.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("Sửa Luật Căn cước");
        String evidence = find(EvidencePanel.class).all().stream()
                .map(Component::getElement)
                .map(element -> element.getOuterHTML())
                .reduce("", String::concat);
        assertThat(evidence).contains("m-LEADS").contains("Bộ Công an").contains("Tháng 3/2023");
    }

    @Test
    void anAgencyShowsWhatItLeads() {
        navigate("agencies/agency-bo-cong-an", AgencyScreen.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("Bộ Công an");
        assertThat(find(TaskTable.class).all().getFirst().getElement().getOuterHTML())
                .contains("Sửa Luật Căn cước");
    }

    @Test
    void theOtherListsAndPagesOpen() {
        UI.getCurrent().navigate(AgenciesScreen.class, QueryParameters.of("q", "cong an"));
        assertThat(find(Span.class).withId("count").single().getText()).startsWith("Đang hiện 1 /");
        navigate("databases", DatabasesScreen.class);
        navigate("databases/database-dat-dai", DatabaseScreen.class);
        navigate("documents", DocumentsScreen.class);
        navigate("documents/document-05-ct-ttg-2023", DocumentScreen.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("Chỉ thị 05/CT-TTg");
        navigate("", OverviewScreen.class);
    }
}
