package vn.daumoi.dependency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import vn.daumoi.access.AuditAction;
import vn.daumoi.access.AuditEntry;
import vn.daumoi.access.AuditFilter;
import vn.daumoi.access.AuditTrail;
import vn.daumoi.access.ChangedMeanwhileException;
import vn.daumoi.access.Role;
import vn.daumoi.access.Staff;
import vn.daumoi.catalog.Task.TaskRef;
import vn.daumoi.directive.DirectiveService;
import vn.daumoi.engine.DaumoiIT;
import vn.daumoi.engine.GraphWiper;
import vn.daumoi.graph.PlanStamp;
import vn.daumoi.graph.Slice;
import vn.daumoi.graph.UnknownKeyException;

/** Dependencies in the graph: proposed by a publication, decided by people, and what another publication leaves of it. */
@DaumoiIT
class DependencyIT {

    private static final String HEADER = "Số: 77/KH-BYT\nHà Nội, ngày 02 tháng 3 năm 2026\nKẾ HOẠCH\nThử nghiệm\n\n"
            + "STT\tNhiệm vụ\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian\tSản phẩm\n";
    private static final String BUILD =
            "1\tXây dựng Cơ sở dữ liệu quốc gia về y tế\tBộ Y tế\t\tTháng 6/2026\tCơ sở dữ liệu\n";
    private static final String CONNECT =
            "2\tKết nối Cơ sở dữ liệu quốc gia về y tế với Cơ sở dữ liệu quốc gia về dân cư\tBộ Công an\t\tTháng 5/2026\tDữ liệu\n";
    private static final String GUIDE =
            "3\tBan hành hướng dẫn về hồ sơ bệnh án điện tử\tBộ Y tế\t\tTháng 3/2026\tHướng dẫn\n";
    private static final String FOLLOW =
            "4\tTriển khai hồ sơ bệnh án điện tử tại các bệnh viện\tBộ Quốc phòng\t\tTháng 9/2026\tBệnh án điện tử\n";
    private static final String READY = "77-kh-byt-2026.2--77-kh-byt-2026.1";
    private static final String GUIDED = "77-kh-byt-2026.4--77-kh-byt-2026.3";

    @Autowired
    DependencyService dependencies;

    @Autowired
    DirectiveService directives;

    @Autowired
    PlanStamp stamp;

    @Autowired
    AuditTrail trail;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void publishAnew() {
        GraphWiper.wipe();
        publish(BUILD + CONNECT + GUIDE + FOLLOW);
    }

    @Test
    void publishingProposesWithReasonAndTheWordsOfBothSides() {
        Dependency ready = dependencies.find(READY).orElseThrow();
        assertThat(ready.state()).isEqualTo(Dependency.State.PROPOSED);
        assertThat(ready.task().code()).isEqualTo("2");
        assertThat(ready.needs().code()).isEqualTo("1");
        assertThat(ready.rule()).isEqualTo("readiness");
        assertThat(Reasons.of(ready, Locale.of("vi")))
                .isEqualTo("Muốn kết nối, sử dụng Cơ sở dữ liệu quốc gia về y tế thì Cơ sở dữ liệu quốc gia về y tế "
                        + "phải được hoàn thành, làm sạch trước.");
        assertThat(marked(ready.task())).isEqualTo("Cơ sở dữ liệu quốc gia về y tế");
        assertThat(marked(ready.needs())).isEqualTo("Cơ sở dữ liệu quốc gia về y tế");
        assertThat(ids()).containsExactlyInAnyOrder(READY, GUIDED);
    }

    @Test
    void decisionsSurviveAnotherPublicationAndAnotherDerivation() {
        decide(READY, Dependency.State.CONFIRMED, 14, "đã hỏi");
        decide(GUIDED, Dependency.State.REJECTED, 0, "không liên quan");

        publish(BUILD + CONNECT.replace("Tháng 5/2026", "Tháng 8/2026") + GUIDE + FOLLOW);
        dependencies.derive();

        Dependency ready = dependencies.find(READY).orElseThrow();
        assertThat(ready.state()).isEqualTo(Dependency.State.CONFIRMED);
        assertThat(ready.lagDays()).isEqualTo(14);
        assertThat(marked(ready.task())).isEqualTo("Cơ sở dữ liệu quốc gia về y tế");
        Dependency guided = dependencies.find(GUIDED).orElseThrow();
        assertThat(guided.state()).isEqualTo(Dependency.State.REJECTED);
        assertThat(guided.decision()).isNotNull();
        assertThat(guided.decision().note()).isEqualTo("không liên quan");
    }

    @Test
    void aProposalGoesWithTheWordsThatMadeIt() {
        publish(BUILD.replace("Xây dựng", "Giới thiệu") + CONNECT + GUIDE + FOLLOW);
        assertThat(ids()).containsExactly(GUIDED);
    }

    @Test
    void whatAPersonEnteredStays() {
        Dependency entered = dependencies.enter(task(3), task(1), 30, "theo biên bản họp", false);
        assertThat(entered.state()).isEqualTo(Dependency.State.CONFIRMED);
        assertThat(Reasons.of(entered, Locale.of("vi"))).isEqualTo("theo biên bản họp");
        publish(BUILD + CONNECT + GUIDE.replace("Hướng dẫn\n", "Sổ tay\n") + FOLLOW);
        assertThat(dependencies.find(entered.id()).orElseThrow().lagDays()).isEqualTo(30);
        dependencies.remove(entered.id());
        assertThat(dependencies.find(entered.id())).isEmpty();
        assertThatThrownBy(() -> dependencies.remove(READY)).isInstanceOf(UnknownKeyException.class);
    }

    @Test
    void aCircleIsShownAndOnlyMadeOnPurpose() {
        assertThatThrownBy(() -> dependencies.enter(task(1), task(2), 0, "", false))
                .isInstanceOfSatisfying(
                        CycleException.class,
                        e -> assertThat(e.cycle().stream().map(TaskRef::code)).containsExactly("1", "2", "1"));
        assertThat(dependencies.find("77-kh-byt-2026.1--77-kh-byt-2026.2")).isEmpty();
        dependencies.enter(task(1), task(2), 0, "cố ý", true);
        assertThat(dependencies.find("77-kh-byt-2026.1--77-kh-byt-2026.2")).isPresent();
        assertThatThrownBy(() -> dependencies.enter(task(1), task(1), 0, "", true))
                .isInstanceOf(CycleException.class);
    }

    @Test
    void theSecondOfTwoIsToldAndSeesBoth() {
        long version = dependencies.find(READY).orElseThrow().version();
        decide(READY, Dependency.State.CONFIRMED, 7, "");
        assertThatThrownBy(() -> dependencies.decide(
                        READY, new DependencyService.Decision(Dependency.State.REJECTED, null, "", version), false))
                .isInstanceOfSatisfying(
                        ChangedMeanwhileException.class,
                        e -> assertThat(e.now()).isInstanceOfSatisfying(Dependency.class, now -> {
                            assertThat(now.state()).isEqualTo(Dependency.State.CONFIRMED);
                            assertThat(now.lagDays()).isEqualTo(7);
                        }));
    }

    @Test
    void aRuleThatIsOffProposesNothingAndLeavesDecisions() {
        decide(READY, Dependency.State.CONFIRMED, 0, "");
        dependencies.switchRule("guidance", false);
        dependencies.switchRule("readiness", false);
        assertThat(ids()).containsExactly(READY);
        assertThat(dependencies.rules())
                .filteredOn(rule -> rule.name().equals("readiness"))
                .singleElement()
                .isEqualTo(new DerivationRule("readiness", false, 0, 1, 0));
        dependencies.switchRule("guidance", true);
        assertThat(ids()).containsExactlyInAnyOrder(READY, GUIDED);
        dependencies.switchRule("readiness", true);
    }

    @Test
    void everyDecisionCountsAsAChangeAndIsTold() {
        long before = stamp.now();
        decide(READY, Dependency.State.CONFIRMED, 3, "đã hỏi");
        assertThat(stamp.now()).isGreaterThan(before);
        AuditEntry entry = trail.entries(AuditFilter.NONE, 0, 1).getFirst();
        assertThat(entry.action()).isEqualTo(AuditAction.DEPENDENCY_CONFIRMED);
        assertThat(entry.target()).isEqualTo(READY);
        assertThat(entry.before()).contains("state: PROPOSED");
        assertThat(entry.after()).contains("state: CONFIRMED", "lagDays: 3", "note: đã hỏi");
    }

    @Test
    void overRest() throws Exception {
        mvc.perform(get("/api/v1/dependencies").param("state", "PROPOSED").param("rule", "readiness"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total", is(2)))
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.hiddenBy[0].reason", is("filter")))
                .andExpect(jsonPath("$.items[0].id", is(READY)))
                .andExpect(jsonPath("$.items[0].task.code", is("2")))
                .andExpect(jsonPath("$.items[0].needs.leads[0].name", is("Bộ Y tế")))
                .andExpect(jsonPath("$.items[0].reason", containsString("Cơ sở dữ liệu quốc gia về y tế")));
        mvc.perform(post("/api/v1/dependencies/{id}/reject", READY)
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\":\"sai\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state", is("REJECTED")))
                .andExpect(jsonPath("$.decision.note", is("sai")));
        mvc.perform(post("/api/v1/dependencies/{id}/confirm", READY)
                        .with(csrf())
                        .header("If-Match", "\"0\""))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.now.state", is("REJECTED")));
        mvc.perform(post("/api/v1/dependencies")
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"task\":\"" + task(3) + "\",\"needs\":\"" + task(4) + "\"}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.cycle[0].code", is("3")));
        mvc.perform(get("/api/v1/dependencies").param("state", "MAYBE")).andExpect(status().isBadRequest());
        mvc.perform(post("/api/v1/dependencies/{id}/confirm", "no-such").with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void aReaderReadsAndCannotDecide() {
        Staff.act(Staff.with(Role.READER));
        assertThat(ids()).hasSize(2);
        assertThatThrownBy(() -> decide(READY, Dependency.State.CONFIRMED, 0, ""))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
        Staff.act(Staff.with(Role.ADMINISTRATOR));
    }

    private void decide(String id, Dependency.State state, int lag, String note) {
        dependencies.decide(id, new DependencyService.Decision(state, lag, note, null), false);
    }

    private List<String> ids() {
        return dependencies
                .list(new DependencyFilter(Set.of(), null, null, null, 0), new Slice(0, 50, "task"))
                .items()
                .stream()
                .map(Dependency::id)
                .toList();
    }

    private static String task(int number) {
        return "task-77-kh-byt-2026." + number;
    }

    private static String marked(Dependency.Side side) {
        Dependency.Words words = side.words();
        assertThat(words).isNotNull();
        return words.text().substring(words.start(), words.end());
    }

    private void publish(String rows) {
        directives.publish(directives
                .read("thu.txt", (HEADER + rows).getBytes(StandardCharsets.UTF_8))
                .id());
    }
}
