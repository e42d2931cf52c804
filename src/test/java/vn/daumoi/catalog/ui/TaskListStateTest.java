package vn.daumoi.catalog.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.daumoi.catalog.TaskFilter;
import vn.daumoi.graph.DeadlineKind;
import vn.daumoi.graph.TaskStatus;

class TaskListStateTest {

    @Test
    void anAddressHoldsEverythingAndShowsTheSameAgain() {
        var state = new TaskListState(
                new TaskFilter(
                        "dan cu & đất",
                        "agency-bo-cong-an",
                        "agency-bo-y-te",
                        "document-05-ct-ttg-2023",
                        "B",
                        "database-dat-dai",
                        "document-06-qd-ttg-2022",
                        DeadlineKind.DUE,
                        LocalDate.of(2023, 3, 1),
                        LocalDate.of(2023, 3, 31),
                        List.of(TaskStatus.NOT_REPORTED, TaskStatus.DONE),
                        true,
                        LocalDate.of(2023, 5, 1)),
                "-due",
                List.of(TaskColumn.TITLE, TaskColumn.PRODUCT));
        assertThat(TaskListState.of(QueryParameters.fromString(state.toQuery().getQueryString())))
                .isEqualTo(state);
    }

    @Test
    void theScreenAsItOpensNeedsNoParameters() {
        assertThat(TaskListState.START.toQuery().getQueryString()).isEmpty();
        assertThat(TaskListState.of(QueryParameters.empty())).isEqualTo(TaskListState.START);
    }

    @Test
    void partsThatMeanNothingArePassedOver() {
        assertThat(
                        TaskListState.of(
                                QueryParameters.fromString(
                                        "deadline=SOON&from=31/03/2023&sort=colour&cols=x&status=SOON&overdue=perhaps&asOf=yesterday&q=%20")))
                .isEqualTo(TaskListState.START);
    }
}
