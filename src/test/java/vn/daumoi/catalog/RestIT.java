package vn.daumoi.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.daumoi.access.Role;
import vn.daumoi.access.Staff;
import vn.daumoi.engine.DaumoiIT;
import vn.daumoi.graph.Slice;

@DaumoiIT
class RestIT {

    @Autowired
    MockMvc mvc;

    @BeforeAll
    static void seed(@Autowired Neo4jClient neo4j) {
        CatalogSeed.into(neo4j);
    }

    @Test
    void listsTasksWithAllFieldsAndEvidence() throws Exception {
        mvc.perform(get("/api/v1/tasks?size=1&document=document-05-ct-ttg-2023"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(4))
                .andExpect(jsonPath("$.shown").value(1))
                .andExpect(jsonPath("$.hiddenBy[0].reason").value("filter"))
                .andExpect(jsonPath("$.hiddenBy[1].count").value(2))
                .andExpect(jsonPath("$.items[0].key").value("task-05-ct-ttg-2023.A.1"))
                .andExpect(jsonPath("$.items[0].deadline.kind").value("DUE"))
                .andExpect(jsonPath("$.items[0].deadline.due").value("2023-03-31"))
                .andExpect(jsonPath("$.items[0].leads[0].name").value("Bộ Công an"))
                .andExpect(jsonPath("$.items[0].leads[0].collective").value(false))
                .andExpect(jsonPath("$.items[0].documents[0].number").value("06/QĐ-TTg"))
                .andExpect(jsonPath("$.items[0].dependsOn", hasSize(0)))
                .andExpect(jsonPath("$.items[0].status").value("NOT_REPORTED"))
                .andExpect(jsonPath("$.items[0].evidence[0].passageKey").value("passage-05-ct-ttg-2023.1"))
                .andExpect(jsonPath("$.items[0].differences").doesNotExist());
    }

    @Test
    void aTaskHasADotInItsKey() throws Exception {
        mvc.perform(get("/api/v1/tasks/task-05-ct-ttg-2023.A.1"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.code").value("A.1"))
                .andExpect(jsonPath("$.differences[0].kind").value("DISAGREES"))
                .andExpect(jsonPath("$.neighbours.after.code").value("B.14"));
    }

    @ParameterizedTest
    @CsvSource({
        "/tasks?dueFrom=31/03/2023, dueFrom, YYYY-MM-DD",
        "/tasks?deadlineKind=SOON, deadlineKind, RECURRING",
        "/tasks?sort=colour, sort, -due",
        "/tasks?size=501, size, 1..500",
        "/tasks?page=-1, page, 0..4294967",
        "/agencies?sort=tasks, sort, -leads",
        "/search?q=a&limit=x, limit, 1..200"
    })
    void namesTheBadParameter(String path, String parameter, String allowed) throws Exception {
        mvc.perform(get("/api/v1" + path))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.title").value("Tham số không hợp lệ"))
                .andExpect(jsonPath("$.parameter").value(parameter))
                .andExpect(jsonPath("$.allowed", hasItem(allowed)))
                .andExpect(jsonPath("$.reason", containsString(parameter)));
    }

    @Test
    void saysWhatIsMissingOrUnknownInTheReadersLanguage() throws Exception {
        mvc.perform(get("/api/v1/search").header("Accept-Language", "en"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("The parameter “q” is missing."));
        for (String kind : List.of("tasks", "agencies", "databases", "documents")) {
            mvc.perform(get("/api/v1/" + kind + "/nothing.1").header("Accept-Language", "en"))
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.detail").value("Nothing has the key “nothing.1”."));
        }
    }

    @Test
    void agenciesDatabasesAndDocuments() throws Exception {
        mvc.perform(get("/api/v1/agencies?sort=-leads&q=bo"))
                .andExpect(jsonPath("$.items[0].name").value("Bộ Công an"))
                .andExpect(jsonPath("$.items[0].leads").value(2));
        mvc.perform(get("/api/v1/databases?q=dat"))
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].tasks").value(1))
                .andExpect(jsonPath("$.items[0].roles.CLEANS").value(1));
        mvc.perform(get("/api/v1/documents/document-05-ct-ttg-2023"))
                .andExpect(jsonPath("$.assigns").value(3))
                .andExpect(jsonPath("$.issuedOn").value("2023-02-23"))
                .andExpect(jsonPath("$.relations[0].document.number").value("06/QĐ-TTg"));
        mvc.perform(get("/api/v1/search?q=dan cu"))
                .andExpect(jsonPath("$[0].key").value("database-dan-cu"));
    }

    @Test
    void theTableHoldsWhatTheListHolds(@Autowired TaskService tasks) throws Exception {
        var started = mvc.perform(get("/api/v1/tasks.csv?lead=agency-bo-cong-an&sort=-code"))
                .andReturn();
        byte[] bytes =
                mvc.perform(asyncDispatch(started)).andReturn().getResponse().getContentAsByteArray();
        assertThat(bytes).startsWith((byte) 0xEF, (byte) 0xBB, (byte) 0xBF);
        String text = new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        Staff.act(Staff.with(Role.READER));
        var filter = new TaskFilter(null, "agency-bo-cong-an", null, null, null, null, null, null, null, null);
        List<CSVRecord> rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))
                .getRecords();
        assertThat(rows)
                .extracting(r -> r.get("Khóa"))
                .containsExactlyElementsOf(tasks.list(filter, new Slice(0, 10, "-code")).items().stream()
                        .map(Task::key)
                        .toList());
        assertThat(rows.getLast().get("Đến hạn")).isEqualTo("31/03/2023");
    }

    @Test
    void openApiDescribesTheParameters() throws Exception {
        mvc.perform(get("/api/v1/openapi"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.paths['/api/v1/tasks'].get.parameters[*].name", hasItem("deadlineKind")))
                .andExpect(jsonPath("$.paths['/api/v1/tasks'].get.parameters[*].name", hasItem("size")))
                .andExpect(jsonPath("$.paths['/api/v1/search'].get.parameters[0].description")
                        .isNotEmpty());
    }
}
