package vn.daumoi.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.daumoi.access.Account;
import vn.daumoi.access.AccountService;
import vn.daumoi.access.AuditAction;
import vn.daumoi.access.AuditEntry;
import vn.daumoi.access.AuditFilter;
import vn.daumoi.access.AuditTrail;
import vn.daumoi.access.Role;
import vn.daumoi.access.Staff;
import vn.daumoi.engine.DaumoiIT;
import vn.daumoi.engine.GraphWiper;

/** Accounts and tokens as a script meets them. */
@DaumoiIT
class AccountRestIT {

    private static final String LAN = """
            {"name": "Lan", "fullName": "Nguyễn Lan", "roles": ["PLANNER"]}""";

    @Autowired
    MockMvc mvc;

    @Autowired
    AccountService accounts;

    @Autowired
    AuditTrail trail;

    @BeforeEach
    void seed() {
        GraphWiper.wipe();
        accounts.create(new Account.Data("root", "", Set.of(Role.ADMINISTRATOR), true));
    }

    @Test
    void aNewAccountComesWithAPasswordThatIsToldOnceAndWorks() throws Exception {
        String made = mvc.perform(json(post("/api/v1/accounts"), LAN))
                .andExpect(status().isCreated())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.account.name").value("lan"))
                .andExpect(jsonPath("$.account.fullName").value("Nguyễn Lan"))
                .andExpect(jsonPath("$.account.roles", containsInAnyOrder("PLANNER")))
                .andExpect(jsonPath("$.account.mustChangePassword").value(true))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String id = JsonPath.read(made, "$.account.id");
        String password = JsonPath.read(made, "$.password");
        mvc.perform(get("/api/v1/accounts/" + id))
                .andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString(password))))
                .andExpect(jsonPath("$.passwordHash").doesNotExist());
        Staff.nobody();
        mvc.perform(get("/api/v1/me").with(httpBasic("lan", password)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name").value("lan"))
                .andExpect(jsonPath("$.roles", containsInAnyOrder("PLANNER")))
                .andExpect(jsonPath("$.permissions", containsInAnyOrder("OWN")))
                .andExpect(jsonPath("$.mustChangePassword").value(true))
                .andExpect(jsonPath("$.csrf", nullValue()));
        assertThat(of(AuditAction.ACCOUNT_CREATED).getFirst())
                .extracting(AuditEntry::by, AuditEntry::target, AuditEntry::before, AuditEntry::after)
                .containsExactly(
                        "test", "lan", null, "name: lan\nfullName: Nguyễn Lan\nroles: PLANNER\nstate: ENABLED");
    }

    @Test
    void theSecondOfTwoAdministratorsIsToldWhatTheFirstSaved() throws Exception {
        Account lan = lan();
        String path = "/api/v1/accounts/" + lan.id();
        mvc.perform(json(put(path), "{\"name\": \"lan\", \"fullName\": \"Lê Lan\", \"roles\": [\"READER\"]}")
                        .header("If-Match", "\"1\""))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""));
        String mine =
                "{\"name\": \"lan\", \"fullName\": \"Nguyễn Thị Lan\", \"roles\": [\"ANALYST\"], \"version\": %d}";
        mvc.perform(json(put(path), mine.formatted(1)))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.title").value("Người khác đã sửa"))
                .andExpect(jsonPath("$.now.fullName").value("Lê Lan"))
                .andExpect(jsonPath("$.now.version").value(2));
        assertThat(accounts().find(lan.id()).orElseThrow().fullName()).isEqualTo("Lê Lan");
        mvc.perform(delete(path + "?version=1").with(csrf())).andExpect(status().isConflict());
        mvc.perform(json(put(path), mine.formatted(2))).andExpect(status().isOk());
        assertThat(of(AuditAction.ACCOUNT_CHANGED))
                .extracting(AuditEntry::before, AuditEntry::after)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "name: lan\nfullName: Lê Lan\nroles: READER\nstate: ENABLED",
                                "name: lan\nfullName: Nguyễn Thị Lan\nroles: ANALYST\nstate: ENABLED"),
                        org.assertj.core.groups.Tuple.tuple(
                                "name: lan\nfullName: Nguyễn Lan\nroles: PLANNER\nstate: ENABLED",
                                "name: lan\nfullName: Lê Lan\nroles: READER\nstate: ENABLED"));
    }

    @Test
    void aChangeSaysWhichVersionItWasMadeOn() throws Exception {
        Account lan = lan();
        mvc.perform(json(put("/api/v1/accounts/" + lan.id()), LAN))
                .andExpect(status().isPreconditionRequired())
                .andExpect(jsonPath("$.detail", containsString("If-Match")));
        mvc.perform(delete("/api/v1/accounts/" + lan.id()).with(csrf())).andExpect(status().isPreconditionRequired());
        mvc.perform(json(put("/api/v1/accounts/" + lan.id()), LAN).header("If-Match", "\"x\""))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.parameter").value("If-Match"));
        mvc.perform(delete("/api/v1/accounts/" + lan.id())
                        .header("If-Match", "\"" + lan.version() + "\"")
                        .with(csrf()))
                .andExpect(status().isNoContent());
        assertThat(accounts().find(lan.id())).isEmpty();
        assertThat(of(AuditAction.ACCOUNT_DELETED))
                .extracting(AuditEntry::target)
                .containsExactly("lan");
    }

    @Test
    void whatIsNotPossibleIsSaidInTheReadersLanguage() throws Exception {
        lan();
        mvc.perform(json(post("/api/v1/accounts"), LAN).header("Accept-Language", "en"))
                .andExpect(status().is(422))
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.title").value("Not possible"));
        mvc.perform(json(post("/api/v1/accounts"), "{\"name\": \"a\", \"roles\": [\"BOSS\"]}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.parameter").value("roles[0]"))
                .andExpect(jsonPath("$.allowed", hasItem("PLANNER")));
        mvc.perform(json(post("/api/v1/accounts"), "{\"name\": "))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("Nội dung gửi lên không phải JSON hợp lệ."));
        mvc.perform(json(post("/api/v1/accounts"), "{\"roles\": [\"READER\"]}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("Thiếu tham số “name”."));
        mvc.perform(get("/api/v1/accounts/none")).andExpect(status().isNotFound());
        mvc.perform(json(put("/api/v1/accounts/none"), LAN)).andExpect(status().isNotFound());
        Account root = accounts().list().getLast();
        mvc.perform(delete("/api/v1/accounts/" + root.id() + "?version=1").with(csrf()))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.detail", containsString("ít nhất một quản trị viên")));
        assertThat(accounts().list()).extracting(Account::name).containsExactly("lan", "root");
    }

    @Test
    void listsAndFindsWithoutDiacritics() throws Exception {
        lan();
        mvc.perform(get("/api/v1/accounts?q=nguyen"))
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].name").value("lan"))
                .andExpect(jsonPath("$.total").value(2))
                .andExpect(jsonPath("$.hiddenBy[0].reason").value("filter"));
        mvc.perform(get("/api/v1/accounts?size=1"))
                .andExpect(jsonPath("$.shown").value(1))
                .andExpect(jsonPath("$.hiddenBy[0].reason").value("page"));
    }

    @Test
    void aResetPasswordReplacesTheOldOne() throws Exception {
        AccountService.WithPassword made = accounts.create(new Account.Data("lan", "", Set.of(Role.READER), true));
        String answer = mvc.perform(post("/api/v1/accounts/" + made.account().id() + "/password")
                        .with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String password = JsonPath.read(answer, "$.password");
        Staff.nobody();
        mvc.perform(get("/api/v1/me").with(httpBasic("lan", made.password()))).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/v1/me").with(httpBasic("lan", password))).andExpect(status().isOk());
    }

    @Test
    void onesOwnTokens(@Autowired org.springframework.data.neo4j.core.Neo4jClient neo4j) throws Exception {
        var planner = Staff.with(Role.PLANNER);
        Staff.account(neo4j, planner);
        neo4j.query("MATCH (a:__Account {name: 'test-[PLANNER]'}) SET a.roles = ['PLANNER']")
                .run();
        Staff.act(planner);
        mvc.perform(json(post("/api/v1/me/tokens"), "{\"name\": \"x\", \"scopes\": [\"ADMINISTER\"]}"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.detail", containsString("quyền mà tài khoản không có")));
        mvc.perform(json(post("/api/v1/me/tokens"), "{\"name\": \"x\", \"days\": 400}"))
                .andExpect(status().is(422));
        String made = mvc.perform(
                        json(post("/api/v1/me/tokens"), "{\"name\": \"báo cáo\", \"scopes\": [\"PLAN\"], \"days\": 7}"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.token.scopes", containsInAnyOrder("READ", "PLAN")))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        String text = JsonPath.read(made, "$.text");
        String id = JsonPath.read(made, "$.token.id");
        assertThat(text).startsWith("daumoi_" + id + "_");
        mvc.perform(get("/api/v1/me/tokens"))
                .andExpect(jsonPath("$.items[0].name").value("báo cáo"))
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString(text))));
        Staff.nobody();
        mvc.perform(get("/api/v1/imports").header("Authorization", "Bearer " + text))
                .andExpect(status().isOk());
        for (var request : List.of(
                get("/api/v1/me"),
                json(post("/api/v1/me/tokens"), "{\"name\": \"y\"}"),
                delete("/api/v1/me/tokens/" + id))) {
            mvc.perform(request.header("Authorization", "Bearer " + text)).andExpect(status().isForbidden());
        }
        Staff.act(planner);
        mvc.perform(delete("/api/v1/me/tokens/none").with(csrf())).andExpect(status().isNotFound());
        mvc.perform(delete("/api/v1/me/tokens/" + id).with(csrf())).andExpect(status().isNoContent());
        Staff.nobody();
        mvc.perform(get("/api/v1/me").header("Authorization", "Bearer " + text)).andExpect(status().isUnauthorized());
        assertThat(of(AuditAction.TOKEN_CREATED)).hasSize(1);
        assertThat(of(AuditAction.TOKEN_REVOKED)).hasSize(1);
    }

    @Test
    void anAdministratorEndsAllTokensOfAnAccount(@Autowired org.springframework.data.neo4j.core.Neo4jClient neo4j)
            throws Exception {
        var reader = Staff.with(Role.READER);
        Staff.account(neo4j, reader);
        Staff.act(reader);
        mvc.perform(json(post("/api/v1/me/tokens"), "{\"name\": \"một\"}")).andExpect(status().isCreated());
        mvc.perform(json(post("/api/v1/me/tokens"), "{\"name\": \"hai\"}")).andExpect(status().isCreated());
        Staff.act(Staff.with(Role.ADMINISTRATOR));
        mvc.perform(get("/api/v1/accounts/test-[READER]/tokens"))
                .andExpect(jsonPath("$.items[*].name", containsInAnyOrder("hai", "một")));
        mvc.perform(delete("/api/v1/accounts/test-[READER]/tokens").with(csrf()))
                .andExpect(status().isNoContent());
        mvc.perform(get("/api/v1/accounts/test-[READER]/tokens"))
                .andExpect(jsonPath("$.total").value(0));
        assertThat(of(AuditAction.TOKEN_REVOKED)).hasSize(2);
    }

    /** A request leaves nobody signed in. */
    private AccountService accounts() {
        Staff.act(Staff.with(Role.ADMINISTRATOR));
        return accounts;
    }

    private Account lan() {
        return accounts.create(new Account.Data("lan", "Nguyễn Lan", Set.of(Role.PLANNER), true))
                .account();
    }

    private List<AuditEntry> of(AuditAction action) {
        Staff.act(Staff.with(Role.ADMINISTRATOR));
        return trail.page(new AuditFilter(null, null, action, null, null, null), 0, 10).entries().stream()
                .filter(entry -> !entry.target().equals("root"))
                .toList();
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType("application/json").content(body).with(csrf());
    }
}
