package vn.daumoi.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import vn.daumoi.access.AuditAction;
import vn.daumoi.access.AuditLog;
import vn.daumoi.access.AuditLog.Deed;
import vn.daumoi.engine.DaumoiIT;
import vn.daumoi.engine.GraphWiper;

/** The audit trail as a script reads it, and what it notices of those who tamper with it. */
@DaumoiIT
class AuditRestIT {

    @Autowired
    MockMvc mvc;

    @Autowired
    AuditLog audit;

    @Autowired
    Neo4jClient neo4j;

    @BeforeEach
    void seed() {
        GraphWiper.wipe();
        audit.record(List.of(
                new Deed(AuditAction.TASK_ADDED, "task-77-kh-btc-2026.1", null, "title: Kết nối đất đai"),
                new Deed(
                        AuditAction.TASK_CHANGED,
                        "task-77-kh-btc-2026.1",
                        "deadline: Tháng 3/2026",
                        "deadline: Tháng 5/2026"),
                new Deed(AuditAction.TASK_REMOVED, "task-77-kh-btc-2026.2", "title: =HYPERLINK(1)", null)));
    }

    @Test
    void theNewestFirstAndWhatTheFilterHides() throws Exception {
        mvc.perform(get("/api/v1/audit?q=dat dai"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(3))
                .andExpect(jsonPath("$.shown").value(1))
                .andExpect(jsonPath("$.hiddenBy[0].count").value(2))
                .andExpect(jsonPath("$.items[0].action").value("TASK_ADDED"))
                .andExpect(jsonPath("$.items[0].by").value("test"));
        mvc.perform(get("/api/v1/audit?target=task-77-kh-btc-2026.1&size=1"))
                .andExpect(jsonPath("$.items[0].action").value("TASK_CHANGED"))
                .andExpect(jsonPath("$.items[0].before").value("deadline: Tháng 3/2026"))
                .andExpect(jsonPath("$.items[0].after").value("deadline: Tháng 5/2026"))
                .andExpect(jsonPath("$.hiddenBy[1].reason").value("page"));
        mvc.perform(get(URI.create("/api/v1/audit?from=2023-01-01&to=%2B999999999-12-31")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.shown").value(3));
        mvc.perform(get("/api/v1/audit?action=TASK_REMOVED&by=test&from=" + LocalDate.now() + "&to=" + LocalDate.now()))
                .andExpect(jsonPath("$.items[0].number").value(3));
        mvc.perform(get("/api/v1/audit?to=2020-01-01"))
                .andExpect(jsonPath("$.shown").value(0));
        mvc.perform(get("/api/v1/audit?action=SMILED"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.allowed", hasItem("TASK_ADDED")));
    }

    @Test
    void theTableHoldsWhatTheFilterLetsThroughAndNoFormula() throws Exception {
        var started = mvc.perform(get("/api/v1/audit.csv?target=task-77-kh-btc-2026.2"))
                .andReturn();
        byte[] bytes =
                mvc.perform(asyncDispatch(started)).andReturn().getResponse().getContentAsByteArray();
        List<CSVRecord> rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8)))
                .getRecords();
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.get("Việc")).isEqualTo("Bỏ nhiệm vụ");
            assertThat(row.get("Người")).isEqualTo("test");
            assertThat(row.get("Trước")).isEqualTo("title: =HYPERLINK(1)");
        });
    }

    @Test
    void noAddressChangesIt() throws Exception {
        for (String path : List.of("/api/v1/audit", "/api/v1/audit/check", "/api/v1/audit.csv")) {
            for (HttpMethod method : List.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE)) {
                int status = mvc.perform(request(method, path)
                                .contentType("application/json")
                                .content("{}")
                                .with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus();
                assertThat(status).as("%s %s", method, path).isIn(403, 404, 405);
            }
        }
        mvc.perform(get("/api/v1/audit")).andExpect(jsonPath("$.total").value(3));
        mvc.perform(get("/api/v1/audit/check")).andExpect(jsonPath("$.whole").value(true));
    }

    @Test
    void aChangedEntryBreaksTheChain() throws Exception {
        neo4j.query("MATCH (e:__Audit {number: 2}) SET e.by = 'somebody else'").run();
        broken(2);
    }

    @Test
    void aMissingEntryBreaksTheChainAlsoTheLast() throws Exception {
        neo4j.query("MATCH (e:__Audit {number: 3}) DELETE e").run();
        broken(3);
        neo4j.query("MATCH (e:__Audit {number: 1}) DELETE e").run();
        broken(1);
    }

    private void broken(int number) throws Exception {
        mvc.perform(get("/api/v1/audit/check"))
                .andExpect(jsonPath("$.whole").value(false))
                .andExpect(jsonPath("$.firstBroken").value(number));
    }
}
