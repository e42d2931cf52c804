package vn.daumoi.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.daumoi.catalog.CatalogSeed;
import vn.daumoi.engine.DaumoiIT;
import vn.daumoi.engine.GraphWiper;

@DaumoiIT
class ProgressRestIT {

    private static final String REPORTS = "/api/v1/tasks/task-05-ct-ttg-2023.A.1/reports";

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void seed(@Autowired Neo4jClient neo4j) {
        GraphWiper.wipe();
        CatalogSeed.into(neo4j);
    }

    @Test
    void aReportIsMadeSeenAndTakenBack() throws Exception {
        String made = report("{\"status\":\"IN_PROGRESS\",\"percent\":40,\"note\":\"đã trình\",\"on\":\"2023-05-01\"}")
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", startsWith(REPORTS + "/report-")))
                .andExpect(jsonPath("$.by").value("test"))
                .andExpect(jsonPath("$.origin").value("ENTERED"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String key = JsonPath.read(made, "$.key");
        mvc.perform(get("/api/v1/tasks/task-05-ct-ttg-2023.A.1?asOf=2023-05-01"))
                .andExpect(jsonPath("$.status").value("IN_PROGRESS"))
                .andExpect(jsonPath("$.percent").value(40));
        mvc.perform(get("/api/v1/tasks/task-05-ct-ttg-2023.A.1?asOf=2023-04-30"))
                .andExpect(jsonPath("$.status").value("NOT_REPORTED"));
        mvc.perform(get("/api/v1/tasks?status=IN_PROGRESS,DONE&overdue=true&asOf=2023-05-01"))
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].code").value("A.1"))
                .andExpect(jsonPath("$.hiddenBy[0].count").value(3));
        mvc.perform(get(REPORTS))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].note").value("đã trình"));
        mvc.perform(delete(REPORTS + "/" + key).with(csrf())).andExpect(status().isNoContent());
        mvc.perform(get(REPORTS)).andExpect(jsonPath("$.total").value(0));
        mvc.perform(post(REPORTS + "/" + key + "/restore").with(csrf()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.key").value(key));
        mvc.perform(delete(REPORTS + "/report-none").with(csrf())).andExpect(status().isNotFound());
    }

    @Test
    void saysWhatIsWrongInTheReadersLanguage() throws Exception {
        report("{\"status\":\"NOT_STARTED\",\"percent\":100}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.parameter").value("percent"))
                .andExpect(jsonPath("$.detail", containsString("Chưa bắt đầu thì tỷ lệ là 0%")));
        report("{\"status\":\"SOON\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.allowed", hasItem("IN_PROGRESS")));
        mvc.perform(post("/api/v1/tasks/task-none/reports")
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"status\":\"DONE\"}"))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/tasks?status=SOON"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.allowed", hasItem("NOT_REPORTED")));
        mvc.perform(get("/api/v1/tasks?overdue=yes")).andExpect(status().isBadRequest());
    }

    @Test
    void aTableIsLookedAtAndThenTaken() throws Exception {
        String good = "Mã,Trạng thái,Ngày\nB.14,Đã hoàn thành,02/05/2023\n";
        String answer = mvc.perform(upload(good))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.adds").value(1))
                .andExpect(jsonPath("$.applied").value(false))
                .andExpect(jsonPath("$.rows[0].report.status").value("DONE"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String id = JsonPath.read(answer, "$.id");
        mvc.perform(post("/api/v1/progress/uploads/" + id + "/apply").with(csrf()))
                .andExpect(jsonPath("$.applied").value(true));
        mvc.perform(post("/api/v1/progress/uploads/" + id + "/apply").with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(upload(good).param("apply", "true"))
                .andExpect(jsonPath("$.adds").value(0))
                .andExpect(jsonPath("$.same").value(1));
        mvc.perform(upload("Mã,Trạng thái\nA.1,Đã hoàn thành\n")
                        .param("apply", "true")
                        .header("Accept-Language", "en"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].line").value(2))
                .andExpect(jsonPath("$.errors[0].message", containsString("05/CT-TTg, 09/KH")));
        mvc.perform(upload("một, hai\n"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.detail", containsString("Không thấy dòng tiêu đề")));
    }

    @Test
    void theTemplateHoldsTheTasksOfTheFilter() throws Exception {
        var started = mvc.perform(get("/api/v1/progress/template.csv?lead=agency-bo-y-te"))
                .andReturn();
        String csv = mvc.perform(asyncDispatch(started))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("task-05-ct-ttg-2023.B.15,B.15,05/CT-TTg,Làm sạch công nghệ y tế"));
        started = mvc.perform(get("/api/v1/progress/template.xlsx")).andReturn();
        assertThat(mvc.perform(asyncDispatch(started)).andReturn().getResponse().getContentAsByteArray())
                .startsWith('P', 'K');
    }

    private ResultActions report(String body) throws Exception {
        return mvc.perform(post(REPORTS)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private static org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder upload(
            String csv) {
        var builder = multipart("/api/v1/progress/uploads")
                .file(new MockMultipartFile("file", "a.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        builder.with(csrf());
        return builder;
    }
}
