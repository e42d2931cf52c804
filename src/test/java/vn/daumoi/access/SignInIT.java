package vn.daumoi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import vn.daumoi.engine.DaumoiIT;
import vn.daumoi.engine.GraphWiper;

/** The doors: form, HTTP Basic, token; and what keeps the others out. */
@DaumoiIT
class SignInIT {

    @Autowired
    MockMvc mvc;

    @Autowired
    AccountService accounts;

    @Autowired
    OwnAccountService own;

    @Autowired
    AccountQueries queries;

    @Autowired
    Passwords passwords;

    @Autowired
    LiveAccounts live;

    @Autowired
    Neo4jClient neo4j;

    private Account lan;
    private String password = "";

    @BeforeEach
    void seed() {
        GraphWiper.wipe();
        AccountService.WithPassword made =
                accounts.create(new Account.Data("Lan", "Nguyễn Lan", Set.of(Role.READER, Role.PLANNER), true));
        accounts.create(new Account.Data("root", "", Set.of(Role.ADMINISTRATOR), true));
        lan = made.account();
        password = made.password();
    }

    @Test
    void aMadeUpPasswordOpensNothingUntilItIsChanged() throws Exception {
        Staff.nobody();
        mvc.perform(get("/api/v1/tasks").with(httpBasic("lan", password)))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.title").value("Cần đổi mật khẩu"));
        changed();
        mvc.perform(get("/api/v1/tasks").with(httpBasic("LAN ", password))).andExpect(status().isOk());
        mvc.perform(get("/api/v1/imports").with(httpBasic("lan", password))).andExpect(status().isOk());
    }

    @Test
    void aWrongPasswordAndAnUnknownNameReadTheSame() throws Exception {
        Staff.nobody();
        for (String name : List.of("lan", "nobody-" + System.nanoTime())) {
            mvc.perform(get("/api/v1/tasks").with(httpBasic(name, "sai")))
                    .andExpect(status().isUnauthorized())
                    .andExpect(header().stringValues(
                                    "WWW-Authenticate",
                                    "Bearer realm=\"daumoi\"",
                                    "Basic realm=\"daumoi\", charset=\"UTF-8\""))
                    .andExpect(jsonPath("$.title").value("Không đăng nhập được"))
                    .andExpect(
                            jsonPath("$.detail").value("Tên, mật khẩu hoặc mã truy cập không đúng, hoặc đã hết hạn."));
        }
        assertThat(audited("SIGN_IN_FAILED")).isEqualTo(2);
    }

    @Test
    void guessingIsSlowedAndTheRightPasswordWaitsToo() throws Exception {
        changed();
        Staff.nobody();
        String address = "10.9.8." + (System.nanoTime() % 250);
        for (int i = 0; i < 3; i++) {
            mvc.perform(get("/api/v1/tasks").with(httpBasic("lan", "sai" + i)).with(from(address)))
                    .andExpect(status().isUnauthorized());
        }
        mvc.perform(get("/api/v1/tasks").with(httpBasic("lan", password)).with(from(address)))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", "1"))
                .andExpect(jsonPath("$.detail", containsString("sau 1 giây")));
        mvc.perform(get("/api/v1/tasks").with(httpBasic("lan", password)).with(from("10.9.7.1")))
                .andExpect(status().isOk());
    }

    @Test
    void theFormOpensASessionThatEndsWithTheAccount() throws Exception {
        changed();
        Staff.nobody();
        MockHttpSession session = signIn();
        mvc.perform(get("/api/v1/tasks").session(session)).andExpect(status().isOk());
        Account now = accounts().find("lan");
        Staff.act(Staff.with(Role.ADMINISTRATOR));
        accounts.change(now.id(), now.version(), new Account.Data("lan", "", Set.of(Role.READER), false));
        Staff.nobody();
        mvc.perform(get("/api/v1/tasks").session(session)).andExpect(status().isUnauthorized());
        assertThat(session.isInvalid()).isTrue();
        mvc.perform(get("/api/v1/tasks").with(httpBasic("lan", password))).andExpect(status().isUnauthorized());
    }

    @Test
    void aFailedFormSaysWhy() throws Exception {
        Staff.nobody();
        for (int i = 0; i < 3; i++) {
            mvc.perform(post("/login")
                            .param("username", "lan")
                            .param("password", "sai")
                            .with(csrf())
                            .with(from("10.1.1.9")))
                    .andExpect(redirectedUrl("/login?error"));
        }
        mvc.perform(post("/login")
                        .param("username", "lan")
                        .param("password", "sai")
                        .with(csrf())
                        .with(from("10.1.1.9")))
                .andExpect(redirectedUrlPattern("/login?wait=*"));
        for (String header : List.of("Sec-Fetch-Site: cross-site", "Origin: https://else.where")) {
            String[] words = header.split(": ");
            mvc.perform(post("/login")
                            .param("username", "lan")
                            .param("password", password)
                            .header(words[0], words[1]))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void aTokenDoesNoMoreThanItsScopesAndItsOwner() throws Exception {
        Account mine = changed();
        Staff.act(new SignedIn(mine.person(), "session"));
        Token.Fresh reading = own.createToken("báo cáo", Set.of(Permission.READ), 30);
        Token.Fresh planning = own.createToken("nhập", Set.of(Permission.PLAN), 30);
        Staff.nobody();
        bearer("/api/v1/tasks", reading.text(), 200);
        bearer("/api/v1/imports", reading.text(), 403);
        bearer("/api/v1/imports", planning.text(), 200);
        bearer("/api/v1/tasks", reading.text() + "x", 401);
        MvcResult table = mvc.perform(get("/api/v1/tasks.csv").header("Authorization", "Bearer " + reading.text()))
                .andExpect(request().asyncStarted())
                .andReturn();
        // what is written bit by bit ends by another pass through all filters
        mvc.perform(asyncDispatch(table)).andExpect(status().isOk());
        bearer("/api/v1/tasks", "daumoi_000000000000_0000000000000000000000000000000000000000000", 401);
        mvc.perform(delete("/api/v1/imports/none").header("Authorization", "Bearer " + planning.text()))
                .andExpect(status().isNotFound());
        assertThat(neo4j.query("MATCH (t:__Token) RETURN t.hash")
                        .fetchAs(String.class)
                        .all())
                .noneMatch(
                        hash -> reading.text().contains(hash) || planning.text().contains(hash));

        Staff.act(Staff.with(Role.ADMINISTRATOR));
        Account now = accounts().find("lan");
        accounts.change(now.id(), now.version(), new Account.Data("lan", "", Set.of(Role.READER), true));
        Staff.nobody();
        bearer("/api/v1/imports", planning.text(), 403);
        bearer("/api/v1/tasks", planning.text(), 200);

        neo4j.query("MATCH (t:__Token {id: $id}) SET t.expiresAt = datetime() - duration('PT1S')")
                .bind(reading.token().id())
                .to("id")
                .run();
        bearer("/api/v1/tasks", reading.text(), 401);

        Staff.act(Staff.with(Role.ADMINISTRATOR));
        accounts.revoke(planning.token().id());
        Staff.nobody();
        bearer("/api/v1/tasks", planning.text(), 401);
    }

    @Test
    void anotherSitesRequestWithRememberedBasicCredentialsIsRefused() throws Exception {
        changed();
        Staff.nobody();
        mvc.perform(delete("/api/v1/imports/none")
                        .with(httpBasic("lan", password))
                        .header("Sec-Fetch-Site", "cross-site"))
                .andExpect(status().isForbidden());
        mvc.perform(delete("/api/v1/imports/none").with(httpBasic("lan", password)))
                .andExpect(status().isNotFound());
    }

    @Test
    void oneAdministratorAlwaysRemains() {
        Account root = accounts().find("root");
        assertProblem(
                "access.problem.lastAdministrator",
                () -> accounts.change(
                        root.id(), root.version(), new Account.Data("root", "", Set.of(Role.READER), true)));
        assertProblem("access.problem.lastAdministrator", () -> accounts.delete(root.id(), root.version()));
        assertThat(accounts().find("root").version()).as("nothing changed").isEqualTo(root.version());
        assertProblem(
                "access.problem.nameTaken",
                () -> accounts.create(new Account.Data("ROOT", "", Set.of(Role.READER), true)));
        assertProblem(
                "access.problem.name",
                () -> accounts.create(new Account.Data("Lê Lan", "", Set.of(Role.READER), true)));
    }

    @Test
    void healthIsOpenAndFiguresAreNot() throws Exception {
        Staff.nobody();
        mvc.perform(get("/actuator/health"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("details"))));
        mvc.perform(get("/actuator/prometheus")).andExpect(status().isUnauthorized());
        mvc.perform(get("/actuator/env")).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/v1/openapi")).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/v1/nothing")).andExpect(status().isUnauthorized());
    }

    private record Finder(AccountService accounts) {
        Account find(String name) {
            return accounts.list().stream()
                    .filter(a -> a.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Finder accounts() {
        Staff.act(Staff.with(Role.ADMINISTRATOR));
        return new Finder(accounts);
    }

    private static void assertProblem(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        org.assertj.core.api.Assertions.assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        AccessProblem.class, e -> assertThat(e.key()).isEqualTo(key));
    }

    /** Lan chose a password of her own. */
    private Account changed() {
        password = "một câu dễ nhớ " + System.nanoTime();
        Account after =
                queries.password(lan.id(), passwords.hash(password), false).orElseThrow();
        live.changed(lan.id());
        return after;
    }

    private MockHttpSession signIn() throws Exception {
        return (MockHttpSession) java.util.Objects.requireNonNull(mvc.perform(post("/login")
                        .param("username", "lan")
                        .param("password", password)
                        .with(csrf()))
                .andExpect(redirectedUrl("/"))
                .andReturn()
                .getRequest()
                .getSession(false));
    }

    private void bearer(String path, String token, int expected) throws Exception {
        mvc.perform(get(path).header("Authorization", "Bearer " + token)).andExpect(status().is(expected));
    }

    private long audited(String action) {
        return neo4j.query("MATCH (a:__Audit {action: $action}) RETURN count(a)")
                .bind(action)
                .to("action")
                .fetchAs(Long.class)
                .one()
                .orElseThrow();
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
