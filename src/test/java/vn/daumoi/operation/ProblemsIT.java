package vn.daumoi.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.vaadin.flow.router.InvalidLocationException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.daumoi.engine.DaumoiIT;

/** What a caller is told of a request that failed, and what is not told to anybody. */
@DaumoiIT
@ExtendWith(OutputCaptureExtension.class)
class ProblemsIT {

    @Autowired
    MockMvc mvc;

    @Test
    void keepsTheCallersIdWhereItIsWellFormed() throws Exception {
        mvc.perform(get("/api/v1/tasks").header("X-Request-Id", "report-2026.11_25"))
                .andExpect(header().string("X-Request-Id", "report-2026.11_25"));
        for (String bad : new String[] {"short", "a b c d e f g h", "x".repeat(65), "ab\u001b[31mcdefgh", "<script>"}) {
            mvc.perform(get("/api/v1/tasks").header("X-Request-Id", bad))
                    .andExpect(header().string("X-Request-Id", matchesPattern("[0-9a-f]{16}")));
        }
    }

    @Test
    void everyProblemCarriesTheIdOfItsRequest() throws Exception {
        String id = "quoted-by-a-reader";
        Map<MockHttpServletRequestBuilder, Integer> requests = Map.of(
                get("/api/v1/tasks/none"), 404,
                get("/api/v1/tasks?size=x"), 400,
                get("/api/v1/imports/none"), 404,
                put("/api/v1/tasks").with(csrf()), 405,
                get("/api/v1/tasks").accept("image/png"), 406,
                post("/api/v1/imports")
                                .with(csrf())
                                .contentType("application/json")
                                .content("{}"),
                        415);
        for (var each : requests.entrySet()) {
            mvc.perform(each.getKey().header("X-Request-Id", id))
                    .andExpect(status().is(each.getValue()))
                    .andExpect(content().contentType("application/problem+json"))
                    .andExpect(jsonPath("$.status").value(each.getValue()))
                    .andExpect(jsonPath("$.requestId").value(id));
        }
    }

    @Test
    void saysWhatIsAllowedInTheReadersLanguage() throws Exception {
        mvc.perform(put("/api/v1/tasks").with(csrf()))
                .andExpect(header().string("Allow", "GET"))
                .andExpect(jsonPath("$.title").value("Phương thức không được hỗ trợ"))
                .andExpect(jsonPath("$.detail").value("Địa chỉ này chỉ nhận phương thức: GET."));
        mvc.perform(get("/api/v1/tasks").accept("image/png").header("Accept-Language", "en"))
                .andExpect(jsonPath("$.title").value("No such representation"))
                .andExpect(jsonPath("$.detail").value("This address answers only with: application/json."));
        mvc.perform(post("/api/v1/imports")
                        .with(csrf())
                        .contentType("application/json")
                        .content("{}"))
                .andExpect(jsonPath("$.detail").value("Địa chỉ này chỉ nhận dạng: multipart/form-data."));
    }

    @Test
    void headersThatMeanNothingAreNoReasonToSayNothing() throws Exception {
        for (String accept : new String[] {"nonsense", "a/b;q=x"}) {
            mvc.perform(get("/api/v1/imports/none").header("Accept", accept))
                    .andExpect(status().isNotFound())
                    .andExpect(content().contentType("application/problem+json"));
        }
        mvc.perform(post("/api/v1/dependencies")
                        .with(csrf())
                        .header("Content-Type", "*/*")
                        .content("{}"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.detail").value(containsString("chỉ nhận dạng: application/json")));
    }

    @Test
    void anAddressOfNothingIsNoScreen() throws Exception {
        for (String path : new String[] {"/api/v1/nothing", "/api/nothing", "/actuator/nothing"}) {
            mvc.perform(get(path)).andExpect(status().isNotFound());
        }
        failed(500, new InvalidLocationException("Relative path cannot contain .. segments"), "/queries/..%23", "*/*")
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.title").value("Không tìm thấy"));
        failed(404, null, "/api/v1/nothing", "text/html")
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.title").value("Không tìm thấy"))
                .andExpect(jsonPath("$.instance").value("/api/v1/nothing"));
    }

    @Test
    void aFailureOutsideTheControllersTellsNothingOfTheInside(CapturedOutput log) throws Exception {
        var secret = new IllegalStateException("jdbc://internal/address of a secret thing");
        failed(500, secret, "/api/v1/tasks", "*/*")
                .andExpect(jsonPath("$.title").value("Có lỗi xảy ra"))
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString("internal"))));
        failed(500, secret, "/tasks", "text/html,*/*")
                .andExpect(content().contentType("text/html;charset=utf-8"))
                .andExpect(content().string(containsString("request-of-a-test")))
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString("internal"))));
        assertThat(log.toString())
                .as("the log has it, under the same id")
                .contains("Failure request-of-a-test")
                .contains("a secret thing");
    }

    @Test
    void aDatabaseThatIsGoneIsServiceUnavailable() throws Exception {
        var gone = new IllegalStateException(new ServiceUnavailableException("Connection refused"));
        failed(500, gone, "/api/v1/tasks", "*/*")
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "10"))
                .andExpect(jsonPath("$.title").value("Không kết nối được cơ sở dữ liệu"));
        failed(500, gone, "/tasks", "text/html")
                .andExpect(status().isServiceUnavailable())
                .andExpect(content().string(containsString("http-equiv=\"refresh\"")));
    }

    @Test
    void noSecretReachesTheLog(CapturedOutput log) throws Exception {
        var own = (Logger) LoggerFactory.getLogger("vn.daumoi");
        Level before = own.getLevel();
        own.setLevel(Level.TRACE);
        try {
            String basic = Base64.getEncoder().encodeToString("admin:pass-5f1c".getBytes(StandardCharsets.UTF_8));
            for (String path : new String[] {"/api/v1/tasks", "/api/v1/tasks/none", "/api/v1/tasks?size=x", "/error"}) {
                for (String authorization :
                        new String[] {"Basic " + basic, "Bearer token-77ab", "Digest digest-9cd2"}) {
                    mvc.perform(get(path)
                            .header("Authorization", authorization)
                            .header("Cookie", "JSESSIONID=session-3e4f")
                            .param("password", "param-1a2b"));
                }
            }
            LoggerFactory.getLogger("vn.daumoi.test").trace("the capture sees this");
        } finally {
            own.setLevel(before);
        }
        assertThat(log.toString())
                .contains("the capture sees this")
                .doesNotContain("pass-5f1c", "token-77ab", "digest-9cd2", "session-3e4f", "param-1a2b");
    }

    private org.springframework.test.web.servlet.ResultActions failed(
            int status, Throwable failure, String path, String accept) throws Exception {
        var dispatch = request(HttpMethod.GET, "/error")
                .with(request -> {
                    request.setDispatcherType(DispatcherType.ERROR);
                    return request;
                })
                .header("X-Request-Id", "request-of-a-test")
                .header("Accept", accept)
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, path);
        return mvc.perform(
                failure == null ? dispatch : dispatch.requestAttr(RequestDispatcher.ERROR_EXCEPTION, failure));
    }
}
