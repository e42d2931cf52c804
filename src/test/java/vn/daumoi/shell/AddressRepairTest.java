package vn.daumoi.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AddressRepairTest {

    @ParameterizedTest
    @CsvSource({"a=%, a=%25", "q=100%&sort=due, q=100%25&sort=due", "%zz, %25zz", "a=%4, a=%254", "a=%%41, a=%25%41"})
    void writesOutWhatBeginsNoEscape(String broken, String whole) throws Exception {
        assertThat(answer("GET", "/tasks", broken).getRedirectedUrl()).isEqualTo("/tasks?" + whole);
    }

    @Test
    void leavesEverythingElseAlone() throws Exception {
        assertThat(answer("GET", "/tasks", "q=100%25&a=%C4%90").getRedirectedUrl())
                .isNull();
        assertThat(answer("GET", "/tasks", null).getRedirectedUrl()).isNull();
        assertThat(answer("POST", "/login", "a=%").getRedirectedUrl()).isNull();
        assertThat(answer("GET", "/api/v1/tasks", "q=%").getRedirectedUrl()).isNull();
        assertThat(answer("GET", "//elsewhere.example/", "a=%").getRedirectedUrl())
                .as("never to another server")
                .isNull();
    }

    private static MockHttpServletResponse answer(String method, String path, String query) throws Exception {
        var request = new MockHttpServletRequest(method, path);
        request.setQueryString(query);
        var response = new MockHttpServletResponse();
        new AddressRepair().doFilter(request, response, new MockFilterChain());
        return response;
    }
}
