package vn.daumoi.query.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.daumoi.query.QueryParameter;
import vn.daumoi.query.View;
import vn.daumoi.query.Wording;

class QueryStateTest {

    @Test
    void aLinkSaysTheSameAsTheStateItWasMadeFrom() {
        var values = new TreeMap<>(Map.of("agency", "agency-bo-xay-dung", "view", "Đất & nhà = 100%?", "asOf", ""));
        var state = new QueryState(values, View.MATRIX, "bộ y tế");
        var link = new Location(state.address("overdue.by-lead"));
        assertThat(link.getPath()).isEqualTo("queries/overdue.by-lead");
        assertThat(QueryState.of(link.getQueryParameters())).isEqualTo(state);
    }

    @Test
    void whatNobodyKnowsIsLeftOut() {
        assertThat(QueryState.of(QueryParameters.fromString("view=PIE&x=1"))).isEqualTo(QueryState.START);
        assertThat(LibraryState.of(QueryParameters.fromString("from=EVIL&q=%20&area=overdue")))
                .isEqualTo(new LibraryState(LibraryState.Shelf.ALL, null, "overdue", null));
        var mine = new LibraryState(LibraryState.Shelf.MINE, "quá hạn", null, "kết-nối");
        assertThat(LibraryState.of(new Location(mine.address()).getQueryParameters()))
                .isEqualTo(mine);
    }

    @Test
    void labelsAreWrittenAndReadAsLines() {
        String lines = Wordings.line("CONNECTS", new Wording("kết nối", "connects")) + "\n\n  USES |khai thác\nBUILDS";
        assertThat(Wordings.lines(lines, QueryParameter.Choice::new))
                .containsExactly(
                        new QueryParameter.Choice("CONNECTS", new Wording("kết nối", "connects")),
                        new QueryParameter.Choice("USES", new Wording("khai thác", "khai thác")),
                        new QueryParameter.Choice("BUILDS", new Wording("BUILDS", "BUILDS")));
    }
}
