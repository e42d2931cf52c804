package vn.daumoi.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.daumoi.engine.DaumoiIT;

@DaumoiIT
class AnalysisRestIT {

    private static final String BLOCKERS = "/api/v1/databases/database-dat-dai/blockers";
    private static final String JULY = "asOf=2023-07-15";

    @Autowired
    MockMvc mvc;

    @BeforeAll
    static void seed(@Autowired Neo4jClient neo4j) {
        PlanSeed.into(neo4j);
    }

    @Test
    void blockersHaveTheFieldsOfTheDesign() throws Exception {
        mvc.perform(get(BLOCKERS + "?with=database-dan-cu&" + JULY + "&minConfidence=0.6&states=PROPOSED,CONFIRMED"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.goal[*].code", contains("B.4")))
                .andExpect(jsonPath("$.agencies[1].agency.name").value("Bộ Tư pháp"))
                .andExpect(jsonPath("$.agencies[1].openTasks[0].title").value("Ban hành hướng dẫn làm sạch"))
                .andExpect(jsonPath("$.agencies[1].openTasks[0].due").value("2023-03-31"))
                .andExpect(jsonPath("$.agencies[1].openTasks[0].status").value("NOT_REPORTED"))
                .andExpect(jsonPath("$.agencies[1].ready[*].code", contains("B.1")))
                .andExpect(jsonPath("$.agencies[1].oldestOverdue.key").value("task-B.1"))
                .andExpect(jsonPath("$.agencies[1].chain[1].waitsBy.rule").value("guidance"))
                .andExpect(jsonPath("$.agencies[1].chain[1].waitsBy.words.text").value("Hoàn thành"))
                .andExpect(jsonPath("$.chokePoints").isEmpty())
                .andExpect(jsonPath("$.basis.asOf").value("2023-07-15"))
                .andExpect(jsonPath("$.basis.minConfidence").value(0.6))
                .andExpect(jsonPath("$.basis.states", hasItem("CONFIRMED")))
                .andExpect(jsonPath("$.basis.used").value(4))
                .andExpect(jsonPath("$.tasks.total").value(4))
                .andExpect(jsonPath("$.tasks.shown").value(4));
        mvc.perform(get("/api/v1/tasks/task-B.7/blockers"))
                .andExpect(jsonPath("$.agencies[0].agency").isEmpty());
    }

    @Test
    void whatIsLeftOutByTheLimitIsSaid() throws Exception {
        mvc.perform(get("/api/v1/tasks/task-B.4/blockers?limit=3&" + JULY))
                .andExpect(jsonPath("$.open").value(4))
                .andExpect(jsonPath("$.tasks.total").value(4))
                .andExpect(jsonPath("$.tasks.shown").value(3))
                .andExpect(jsonPath("$.tasks.hiddenBy[0].reason").value("limit"))
                .andExpect(jsonPath("$.tasks.hiddenBy[0].count").value(1));
    }

    @Test
    void saysWhichParameterIsWrong() throws Exception {
        for (String wrong : List.of(
                "minConfidence=2",
                "minConfidence=NaN",
                "minConfidence=viel",
                "asOf=morgen",
                "states=REJECTED",
                "limit=0")) {
            mvc.perform(get(BLOCKERS + "?" + wrong))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.parameter").value(wrong.substring(0, wrong.indexOf('='))));
        }
        for (String wrong : List.of(
                "slipDays=3",
                "task=task-B.1&agency=agency-vpcp",
                "task=task-B.1&slipDays=-1",
                "task=task-B.1&slipDays=99999")) {
            mvc.perform(get("/api/v1/impact?" + wrong)).andExpect(status().isBadRequest());
        }
        mvc.perform(get("/api/v1/bottlenecks?by=SCORE")).andExpect(status().isBadRequest());
        mvc.perform(get("/api/v1/contradictions?kinds=ODD")).andExpect(status().isBadRequest());
        mvc.perform(get("/api/v1/bottlenecks/task-B.1/ODD")).andExpect(status().isBadRequest());
    }

    @Test
    void namesTheKeyThatNamesNothing() throws Exception {
        for (String address : List.of(
                "/api/v1/databases/database-none/blockers",
                BLOCKERS + "?with=database-none",
                "/api/v1/tasks/database-none/blockers",
                "/api/v1/impact?task=database-none",
                "/api/v1/bottlenecks/database-none/DOWNSTREAM")) {
            mvc.perform(get(address))
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.detail").value(org.hamcrest.Matchers.containsString("database-none")));
        }
    }

    @Test
    void whatIfAndComparison() throws Exception {
        mvc.perform(get("/api/v1/impact?task=task-B.2&slipDays=30&" + JULY))
                .andExpect(jsonPath("$.tasks[*].task.code", contains("B.2", "B.4")))
                .andExpect(jsonPath("$.tasks[1].days").value(30))
                .andExpect(jsonPath("$.scenario.subject").value("TASK"));
        mvc.perform(get("/api/v1/impact/comparison?task=task-B.2&slipDays=30&otherTask=task-B.3&otherSlipDays=60&"
                        + JULY))
                .andExpect(jsonPath("$.tasks[*].task.code", contains("B.3", "B.2", "B.4")));
    }

    @Test
    void tablesHoldTheRowsOfTheAnswers() throws Exception {
        assertThat(csv("/api/v1/databases/database-dat-dai/blockers.csv?with=database-dan-cu&" + JULY))
                .extracting(r -> r.get("Cơ quan chủ trì") + " " + r.get("Mã"))
                .containsExactly(
                        "Bộ Công an B.3",
                        "Bộ Công an B.4",
                        "Bộ Tư pháp B.1",
                        "Bộ Tài nguyên và Môi trường B.4",
                        "Bộ Tài nguyên và Môi trường B.2");
        assertThat(csv("/api/v1/tasks/task-B.7/blockers.csv"))
                .singleElement()
                .satisfies(r -> assertThat(r.get("Cơ quan chủ trì")).isEqualTo("(chưa có cơ quan chủ trì)"));
        assertThat(csv("/api/v1/impact.csv?task=task-B.2&slipDays=30&" + JULY))
                .extracting(r -> r.get("Mã") + r.get("Khi chậm"))
                .containsExactly("B.230/07/2023", "B.430/07/2023");
        assertThat(csv("/api/v1/bottlenecks.csv?by=OVERDUE&size=2&" + JULY))
                .extracting(r -> r.get("Mã") + " " + r.get("Quá hạn (ngày)"))
                .containsExactly("B.1 106", "B.3 45");
        assertThat(csv("/api/v1/contradictions.csv?kinds=DUE_BEFORE_PREREQUISITE&" + JULY))
                .singleElement()
                .satisfies(r -> assertThat(r.get("Bằng chứng")).isEqualTo("B.2 30/06/2023 → B.4 15/06/2023"));
        assertThat(csv("/api/v1/integrations.csv?" + JULY))
                .singleElement()
                .satisfies(r -> assertThat(r.get("Quá hạn")).isEqualTo("1"));
    }

    private List<CSVRecord> csv(String address) throws Exception {
        var started = mvc.perform(get(address)).andReturn();
        byte[] bytes =
                mvc.perform(asyncDispatch(started)).andReturn().getResponse().getContentAsByteArray();
        String text = new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))
                .getRecords();
    }
}
