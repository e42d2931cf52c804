package vn.daumoi.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Values;
import vn.daumoi.graph.BadParameterException;

class QueryFileTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 5, 17);
    private static final String FILE = """
            // title.vi: Nhiệm vụ
            // title.en: Tasks
            // view: matrix
            // tags: thời-hạn, chủ-trì
            // parameter: asOf date required = today | Tính đến ngày | As of
            // parameter: agency agency required | Cơ quan | Agency
            // parameter: task task of agency | Nhiệm vụ | Task
            // parameter: days number = 30 | Số ngày | Days
            // parameter: role choice | Vai trò | Role
            // choice: role LEADS | Chủ trì | Leads
            // column: task | Nhiệm vụ | Task
            // phrase: nhiệm vụ của {agency}
            // empty: allowed

            // an ordinary remark of the statement's own
            RETURN $asOf, $agency, $task, $days, $role
            """;

    @Test
    void isReadAndWrittenAsTheSame() {
        QueryDefinition query = QueryFile.read(FILE, "lead");
        assertThat(query.area()).isEqualTo("lead");
        assertThat(query.view()).isEqualTo(View.MATRIX);
        assertThat(query.tags()).containsExactly("thời-hạn", "chủ-trì");
        assertThat(query.mayBeEmpty()).isTrue();
        assertThat(query.cypher()).startsWith("// an ordinary remark").endsWith("$role");
        assertThat(query.parameters().get(2))
                .isEqualTo(new QueryParameter(
                        "task",
                        QueryParameter.Kind.TASK,
                        new Wording("Nhiệm vụ", "Task"),
                        null,
                        false,
                        List.of(),
                        "agency"));
        assertThat(QueryFile.read(QueryFile.write(query), "")).isEqualTo(query);
    }

    @ParameterizedTest
    @CsvSource({
        "view: matrix,view: film,3,query.file.choice",
        "thời-hạn,thời hạn,4,query.file.tag",
        "asOf date required = today,asOf date required = tomorrow,5,query.parameter.DATE",
        "days number = 30,days number = many,8,query.parameter.NUMBER",
        "choice: role,choice: colour,10,query.file.choiceLine",
        "phrase: nhiệm vụ,verse: nhiệm vụ,12,query.file.unknown",
        "title.en: Tasks,title.vi: Việc,2,query.file.twice"
    })
    void saysInWhichLineItIsWrong(String good, String bad, int line, String key) {
        assertThatThrownBy(() -> QueryFile.read(FILE.replace(good, bad), "lead"))
                .isInstanceOfSatisfying(
                        QueryFileException.class,
                        e -> assertThat(e.problems())
                                .anyMatch(p -> p.line() == line && p.key().equals(key)));
    }

    @Test
    void valuesBecomeWhatTheirKindSays() {
        List<QueryParameter> parameters = QueryFile.read(FILE, "lead").parameters();
        assertThat(ParameterValues.read(parameters, Map.of("agency", "agency-bo-cong-an", "role", "LEADS"), TODAY))
                .isEqualTo(Map.of(
                        "asOf",
                        TODAY,
                        "agency",
                        "agency-bo-cong-an",
                        "task",
                        Values.NULL,
                        "days",
                        30L,
                        "role",
                        "LEADS"));
        assertThat(ParameterValues.read(
                        parameters, Map.of("agency", "agency-bo-cong-an", "asOf", "quarter-end"), TODAY))
                .containsEntry("asOf", LocalDate.of(2023, 6, 30));
    }

    @ParameterizedTest
    @CsvSource({
        "asOf,31/03/2023",
        "agency,task-05-ct-ttg-2023.B.1",
        "agency,Bộ Công an",
        "days,-1",
        "days,1e9",
        "role,OWNS",
        "colour,red",
        "role,LEADS' OR true //"
    })
    void aValueThatDoesNotFitIsNamed(String name, String value) {
        var values = new java.util.HashMap<>(Map.of("agency", "agency-bo-cong-an"));
        values.put(name, value);
        assertThatThrownBy(
                        () -> ParameterValues.read(QueryFile.read(FILE, "lead").parameters(), values, TODAY))
                .isInstanceOfSatisfying(
                        BadParameterException.class,
                        e -> assertThat(e.parameter()).isEqualTo(name));
    }

    @Test
    void whatIsRequiredAndMissingIsNamed() {
        assertThatThrownBy(
                        () -> ParameterValues.read(QueryFile.read(FILE, "lead").parameters(), Map.of(), TODAY))
                .isInstanceOfSatisfying(
                        BadParameterException.class,
                        e -> assertThat(e.parameter()).isEqualTo("agency"));
    }
}
