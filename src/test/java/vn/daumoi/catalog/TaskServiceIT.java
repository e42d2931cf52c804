package vn.daumoi.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import vn.daumoi.engine.DaumoiIT;
import vn.daumoi.graph.DatabaseRole;
import vn.daumoi.graph.DeadlineKind;
import vn.daumoi.graph.Listing;
import vn.daumoi.graph.Slice;

@DaumoiIT
class TaskServiceIT {

    private static final Slice ALL = new Slice(0, 100, "code");

    @Autowired
    TaskService tasks;

    @BeforeAll
    static void seed(@Autowired Neo4jClient neo4j) {
        CatalogSeed.into(neo4j);
    }

    @ParameterizedTest
    @CsvSource({
        "code, A.1 B.14 B.15 A.1",
        "-code, A.1 B.15 B.14 A.1",
        "due, A.1 B.15 B.14 A.1",
        "-due, B.15 A.1 B.14 A.1",
        "title, B.14 B.15 A.1 A.1",
        "lead, A.1 A.1 B.15 B.14",
        "nonsense, A.1 B.14 B.15 A.1"
    })
    void sorts(String sort, String codes) {
        assertThat(tasks.list(TaskFilter.NONE, new Slice(0, 100, sort)).items())
                .extracting(Task::code)
                .containsExactly(codes.split(" "));
    }

    @Test
    void saysHowMuchThereIs() {
        Listing<Task> page = tasks.list(
                new TaskFilter(null, null, null, "document-05-ct-ttg-2023", null, null, null, null, null, null),
                new Slice(1, 1, "code"));
        assertThat(page.items()).extracting(Task::code).containsExactly("B.14");
        assertThat(page.total()).isEqualTo(4);
        assertThat(page.shown()).isEqualTo(1);
        assertThat(page.matching()).isEqualTo(3);
        assertThat(page.hiddenBy()).containsExactly(new Listing.Hidden("filter", 1), new Listing.Hidden("page", 2));
    }

    @Test
    void aMemberLeadsWhatItsCollectiveLeads() {
        assertThat(titles(new TaskFilter(null, "agency-bo-cong-an", null, null, null, null, null, null, null, null)))
                .containsExactly("Sửa Luật Căn cước", "Kết nối đất đai với dân cư", "Xây dựng bản đồ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"đất đai", "dat dai", "DAT  DA", "B.14", "Kết nối dân"})
    void findsByWords(String words) {
        assertThat(titles(text(words))).containsExactly("Kết nối đất đai với dân cư");
    }

    @Test
    void aSyllableTheAnalyzerDropsStillCounts() {
        assertThat(titles(text("công an"))).containsExactly("Sửa Luật Căn cước", "Xây dựng bản đồ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AND OR", "title:*", "\"", "(((", "~^2", "không có đâu"})
    void syntaxIsNothingSpecial(String words) {
        assertThat(tasks.list(text(words), ALL).total()).isEqualTo(4);
    }

    @Test
    void everyPartOfTheFilterHoldsWhereverTheReadingStarts() {
        var each = new TaskFilter[] {
            text("dân cư"),
            new TaskFilter(null, "agency-cac-bo-nganh", null, null, null, null, null, null, null, null),
            new TaskFilter(null, null, "agency-bo-y-te", null, null, null, null, null, null, null),
            new TaskFilter(null, null, null, null, null, "database-dat-dai", null, null, null, null),
            new TaskFilter(null, null, null, null, null, null, null, DeadlineKind.ONGOING, null, null),
            new TaskFilter(
                    "ket",
                    "agency-cac-bo-nganh",
                    "agency-bo-y-te",
                    "document-05-ct-ttg-2023",
                    "B",
                    "database-dan-cu",
                    null,
                    DeadlineKind.ONGOING,
                    null,
                    null)
        };
        for (TaskFilter filter : each) {
            assertThat(tasks.list(filter, ALL).items())
                    .as("%s", filter)
                    .extracting(Task::code)
                    .containsExactly("B.14");
        }
        assertThat(titles(new TaskFilter(
                        null, null, null, null, null, null, "document-06-qd-ttg-2022", null, null, null)))
                .containsExactly("Sửa Luật Căn cước");
        assertThat(titles(due(null, LocalDate.of(2023, 3, 31)))).containsExactly("Sửa Luật Căn cước");
        assertThat(titles(due(LocalDate.of(2023, 4, 1), null))).containsExactly("Làm sạch công nghệ y tế");
    }

    @Test
    void aPageTracesEveryFieldToItsWords() {
        TaskPage page = tasks.find("task-05-ct-ttg-2023.A.1").orElseThrow();
        assertThat(page.task().assignedBy().number()).isEqualTo("05/CT-TTg");
        assertThat(page.extras()).containsEntry("Ghi chú", "khẩn");
        Evidence row = page.evidence().getFirst();
        assertThat(row.source()).isEqualTo("ROW");
        assertThat(row.marks())
                .extracting(m -> m.states() + "=" + row.text().substring(m.start(), m.end()))
                .containsExactly(
                        "TITLE=Sửa Luật Căn cước", "LEADS=Bộ Công an", "DEADLINE=Tháng 3/2023", "PRODUCT=Luật");
        assertThat(page.evidence().get(1).marks())
                .extracting(Evidence.Mark::states)
                .containsExactly("CITES", "BODY");
        assertThat(page.differences())
                .containsExactly(new TaskPage.Difference(
                        "DEADLINE", "DISAGREES", "Tháng 3/2023", "tháng 4/2023", "passage-05-ct-ttg-2023.2"));
        assertThat(page.neighbours().before()).isNull();
        assertThat(page.neighbours().after().code()).isEqualTo("B.14");
    }

    @Test
    void aDatabaseWithTwoRolesComesTwice() {
        assertThat(tasks.find("task-05-ct-ttg-2023.B.14").orElseThrow().task().databases())
                .extracting(Task.DatabaseRef::key, Task.DatabaseRef::role)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("database-dan-cu", DatabaseRole.CONNECTS),
                        org.assertj.core.groups.Tuple.tuple("database-dat-dai", DatabaseRole.CONNECTS),
                        org.assertj.core.groups.Tuple.tuple("database-dat-dai", DatabaseRole.CLEANS));
        assertThat(tasks.find("task-none")).isEmpty();
    }

    @Test
    void offersWhatToFilterBy() {
        assertThat(tasks.assigningDocuments())
                .extracting(Task.DocumentRef::number)
                .containsExactly("09/KH", "05/CT-TTg");
        assertThat(tasks.sections("document-05-ct-ttg-2023"))
                .extracting(Section::code)
                .containsExactly("A", "B");
        assertThat(tasks.sections(null)).hasSize(3);
    }

    private java.util.List<String> titles(TaskFilter filter) {
        return tasks.list(filter, ALL).items().stream().map(Task::title).toList();
    }

    private static TaskFilter text(String words) {
        return new TaskFilter(words, null, null, null, null, null, null, null, null, null);
    }

    private static TaskFilter due(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new TaskFilter(null, null, null, null, null, null, null, null, from, to);
    }
}
