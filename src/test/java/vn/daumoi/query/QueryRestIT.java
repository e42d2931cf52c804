package vn.daumoi.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.ResultActions;
import vn.daumoi.directive.DirectiveService;
import vn.daumoi.engine.DaumoiIT;

@DaumoiIT
class QueryRestIT {

    private static final String FILE = """
            // title.vi: Của tôi
            // view: table

            MATCH (task:Task) RETURN task.code AS code ORDER BY task.order
            """;

    @Autowired
    MockMvc mvc;

    @BeforeAll
    static void publish(@Autowired DirectiveService directives) throws Exception {
        Published.directive(directives);
    }

    @Test
    void theLibraryIsListedAndFiltered() throws Exception {
        mvc.perform(get("/api/v1/queries?words=qua han&from=SHIPPED&size=2").header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(2)))
                .andExpect(jsonPath("$.total", greaterThan(30)))
                .andExpect(jsonPath("$.hiddenBy[*].reason", contains("filter", "page")));
        mvc.perform(get("/api/v1/queries/overdue.tasks"))
                .andExpect(jsonPath("$.title").value("Nhiệm vụ quá hạn"))
                .andExpect(jsonPath("$.parameters[0].byDefault").value("today"))
                .andExpect(jsonPath("$.parameters[1].kind").value("AGENCY"));
        mvc.perform(get("/api/v1/queries?from=THEIRS")).andExpect(status().isBadRequest());
        mvc.perform(get("/api/v1/queries/nothing")).andExpect(status().isNotFound());
    }

    @Test
    void aSavedQueryRunsWithParametersAPageAtATime() throws Exception {
        run("lead.tasks-of-agency", "?page=1&size=10", """
                        {"parameters": {"agency": "agency-bo-cong-an", "role": "LEADS", "asOf": "2023-05-01"}}""")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(0)))
                .andExpect(jsonPath("$.total").value(10));
        run("lead.tasks-of-agency", "?size=4", """
                        {"parameters": {"agency": "agency-bo-cong-an", "role": "LEADS", "asOf": "2023-05-01"}}""")
                .andExpect(jsonPath("$.columns[*].name", contains("task", "role", "due", "status")))
                .andExpect(jsonPath("$.columns[0].label").value("Nhiệm vụ"))
                .andExpect(jsonPath("$.items", hasSize(4)))
                .andExpect(jsonPath("$.items[0][0].label").value("Task"))
                .andExpect(jsonPath("$.items[0][1]").value("LEADS"))
                .andExpect(jsonPath("$.shown").value(4))
                .andExpect(jsonPath("$.hiddenBy[0].reason").value("page"))
                .andExpect(jsonPath("$.hiddenBy[0].count").value(6))
                .andExpect(jsonPath("$.graph.nodes", hasSize(4)))
                .andExpect(jsonPath("$.exact").value(true));
    }

    @Test
    void aParameterThatDoesNotFitIsNamed() throws Exception {
        run("overdue.tasks", "", "{\"parameters\": {\"asOf\": \"yesterday\"}}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.parameter").value("asOf"));
        run("overdue.tasks", "", "{\"parameters\": {\"colour\": \"red\"}}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.parameter").value("colour"))
                .andExpect(jsonPath("$.allowed", hasItem("agency")));
        run("lead.tasks-of-agency", "", "{}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.parameter").value("agency"));
    }

    private String body(RequestBuilder request) throws Exception {
        return mvc.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void typedTextRunsOnTheCopyOrSaysWhyNot() throws Exception {
        var typed = post("/api/v1/queries/run")
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"cypher": "MATCH (t:Task) WHERE t.dueDate < $day RETURN t.code AS code, t.dueDate AS due ORDER BY due, code",
                         "kinds": {"day": "DATE"}, "parameters": {"day": "2023-03-01"}}""");
        // what others have written meanwhile is in the copy a moment later, and until then the answer says so
        Instant until = Instant.now().plus(Duration.ofSeconds(60));
        String answer = body(typed);
        while (answer.contains("\"stale\":true") && Instant.now().isBefore(until)) {
            answer = body(typed);
        }
        assertThat(answer).contains("\"stale\":false", "\"2023-0");
        mvc.perform(post("/api/v1/queries/run")
                        .with(csrf())
                        .header("Accept-Language", "en")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"cypher\": \"MATCH (t:Task)\\nSET t.title = 1\"}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.detail", containsString("may only read")))
                .andExpect(jsonPath("$.problems[0].fence").value("CLAUSE"))
                .andExpect(jsonPath("$.problems[0].line").value(2));
        mvc.perform(post("/api/v1/queries/check")
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                        {"cypher": "MATCH (t:Task {key: $key}) RETURN u"}"""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.parameters", contains("key")))
                .andExpect(jsonPath("$.problems[0].message", containsString("u")))
                .andExpect(jsonPath("$.problems[0].column").value(35));
    }

    @Test
    void aFileIsKeptChangedAndTakenAway() throws Exception {
        String created = mvc.perform(post("/api/v1/queries")
                        .with(csrf())
                        .contentType("text/plain;charset=UTF-8")
                        .content(FILE))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.share").value("PRIVATE"))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        String id = JsonPath.read(created, "$.id");
        mvc.perform(put("/api/v1/queries/" + id)
                        .with(csrf())
                        .contentType("text/plain;charset=UTF-8")
                        .content(FILE.replace("task.code AS code", "task.title AS title")))
                .andExpect(status().isPreconditionRequired());
        mvc.perform(put("/api/v1/queries/" + id)
                        .with(csrf())
                        .header("If-Match", "\"1\"")
                        .contentType("text/plain;charset=UTF-8")
                        .content(FILE.replace("task.code AS code", "task.title AS title")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(2));
        mvc.perform(delete("/api/v1/queries/" + id).with(csrf()).header("If-Match", "\"1\""))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.now.version").value(2));
        mvc.perform(get("/api/v1/queries/" + id + "/export"))
                .andExpect(content().string(containsString("// title.vi: Của tôi")));
        mvc.perform(get("/api/v1/queries/" + id + "/history")).andExpect(jsonPath("$[*].number", contains(2, 1)));
        mvc.perform(delete("/api/v1/queries/" + id).with(csrf()).header("If-Match", "\"2\""))
                .andExpect(status().isNoContent());
        mvc.perform(get("/api/v1/queries/" + id)).andExpect(status().isNotFound());
        mvc.perform(post("/api/v1/queries/" + id + "/undelete").with(csrf())).andExpect(status().isOk());
        mvc.perform(post("/api/v1/queries")
                        .with(csrf())
                        .contentType("text/plain;charset=UTF-8")
                        .content(FILE.replace("view: table", "view: film")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[0].line").value(2));
    }

    private ResultActions run(String id, String page, String body) throws Exception {
        return mvc.perform(post("/api/v1/queries/" + id + "/run" + page)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
