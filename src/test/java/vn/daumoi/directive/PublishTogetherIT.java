package vn.daumoi.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.daumoi.access.AuditAction;
import vn.daumoi.access.AuditEntry;
import vn.daumoi.access.AuditFilter;
import vn.daumoi.access.AuditTrail;
import vn.daumoi.access.ChangedMeanwhileException;
import vn.daumoi.access.Person;
import vn.daumoi.access.Role;
import vn.daumoi.access.SignedIn;
import vn.daumoi.access.Staff;
import vn.daumoi.engine.DaumoiIT;
import vn.daumoi.engine.GraphWiper;

/** Several people and the same document: nobody's work is overwritten unseen, and the trail says who did what. */
@DaumoiIT
class PublishTogetherIT {

    private static final String HEADER = "Số: 77/KH-BTC\nHà Nội, ngày 02 tháng 3 năm 2026\nKẾ HOẠCH\nThử nghiệm\n\n"
            + "STT\tNhiệm vụ\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian\tSản phẩm\n";
    private static final String ROW_1 = "1\tKết nối dữ liệu đất đai\tBộ Tài chính\tBộ Công an\tTháng 3/2026\tBáo cáo\n";
    private static final String ROW_2 = "2\tBan hành hướng dẫn\tBộ Nội vụ\t\tThường xuyên\tVăn bản\n";
    private static final String DOCUMENT = "document-77-kh-btc-2026";

    @Autowired
    DirectiveService directives;

    @Autowired
    AuditTrail trail;

    @Autowired
    MockMvc mvc;

    @Autowired
    Neo4jClient neo4j;

    @BeforeEach
    void empty() {
        GraphWiper.wipe();
    }

    @Test
    void aDraftReviewedBeforeSomebodyElsePublishedIsNotWritten() {
        Import mine = read(ROW_1.replace("Tháng 3", "Tháng 6"));
        assertThat(mine.basedOn()).isEqualTo(Import.NOTHING);
        directives.publish(read(ROW_1 + ROW_2).id());
        assertThatThrownBy(() -> directives.publish(mine.id(), mine.basedOn()))
                .isInstanceOfSatisfying(ChangedMeanwhileException.class, e -> {
                    Import now = (Import) e.now();
                    assertThat(now).isNotNull();
                    assertThat(now.newDocument()).isFalse();
                    assertThat(now.changes())
                            .extracting(Import.Change::taskCode, Import.Change::before, Import.Change::after)
                            .containsExactlyInAnyOrder(
                                    tuple("1", "Tháng 3/2026", "Tháng 6/2026"), tuple("2", "Ban hành hướng dẫn", ""));
                    directives.publish(mine.id(), now.basedOn());
                });
        assertThat(deadline()).containsExactly("Tháng 6/2026");
    }

    @Test
    void restTellsTheNewDifference() throws Exception {
        Import mine = read(ROW_1.replace("Tháng 3", "Tháng 6"));
        directives.publish(read(ROW_1).id());
        String path = "/api/v1/imports/" + mine.id();
        mvc.perform(get(path)).andExpect(jsonPath("$.basedOn").isNotEmpty());
        mvc.perform(post(path + "/publish?basedOn=none").with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("người khác đã công bố")))
                .andExpect(jsonPath("$.now.newDocument").value(false))
                .andExpect(jsonPath("$.now.changes[0].after").value("Tháng 6/2026"));
        assertThat(deadline()).containsExactly("Tháng 3/2026");
        // as before there was a way to say what a draft was reviewed against
        mvc.perform(post(path + "/publish").with(csrf()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("PUBLISHED"));
        assertThat(deadline()).containsExactly("Tháng 6/2026");
    }

    @Test
    void ofManyAtOnceOneWins() throws Exception {
        var all = new ArrayList<Import>();
        for (int month = 3; month <= 7; month++) {
            all.add(read(ROW_1.replace("Tháng 3", "Tháng " + month)));
        }
        List<Object> results = atOnce(all);
        assertThat(results).filteredOn(Import.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(ChangedMeanwhileException.class::isInstance)
                .hasSize(4);
        Import won = (Import)
                results.stream().filter(Import.class::isInstance).findFirst().orElseThrow();
        assertThat(deadline())
                .containsExactly(won.draft().tasks().getFirst().deadline().text());
        assertThat(of(AuditAction.DOCUMENT_PUBLISHED)).hasSize(1);
        assertThat(trail.firstBroken()).isEmpty();
    }

    @Test
    void theSameDraftTwiceIsPublishedOnce() throws Exception {
        Import draft = read(ROW_1);
        List<Object> results = atOnce(List.of(draft, draft, draft));
        assertThat(results)
                .extracting(result -> ((Import) result).state())
                .containsExactlyInAnyOrder(Import.State.PUBLISHED, Import.State.UNCHANGED, Import.State.UNCHANGED);
        assertThat(of(AuditAction.DOCUMENT_PUBLISHED)).hasSize(1);
        assertThat(of(AuditAction.TASK_ADDED)).hasSize(1);
    }

    @Test
    void theTrailSaysWhatBecameOfEachTask() {
        directives.publish(read(ROW_1 + ROW_2).id());
        directives.publish(read(ROW_1.replace("Bộ Công an", "Bộ Y tế") + "3\tMới\tBộ Y tế\t\t2027\t\n")
                .id());
        assertThat(of(AuditAction.TASK_CHANGED))
                .extracting(AuditEntry::target, AuditEntry::by, AuditEntry::before, AuditEntry::after)
                .containsExactly(tuple("task-77-kh-btc-2026.1", "test", "coLeads: Bộ Công an", "coLeads: Bộ Y tế"));
        assertThat(of(AuditAction.TASK_REMOVED))
                .extracting(AuditEntry::target, AuditEntry::before, AuditEntry::after)
                .containsExactly(tuple(
                        "task-77-kh-btc-2026.2",
                        "title: Ban hành hướng dẫn\nleads: Bộ Nội vụ\ncoLeads: \ndeadline: Thường xuyên\nproduct: Văn bản",
                        null));
        assertThat(of(AuditAction.TASK_ADDED).getFirst())
                .extracting(AuditEntry::target, AuditEntry::before)
                .containsExactly("task-77-kh-btc-2026.3", null);
        List<AuditEntry> published = of(AuditAction.DOCUMENT_PUBLISHED);
        assertThat(published).extracting(AuditEntry::target).containsExactly(DOCUMENT, DOCUMENT);
        assertThat(published.getLast().before()).isNull();
        assertThat(published.getLast().after()).startsWith("tasks: 2\ndigest: ");
        assertThat(published.getFirst().before()).isEqualTo(published.getLast().after());
        assertThat(of(AuditAction.DRAFT_READ)).hasSize(2);
    }

    @Test
    void whatWasNotWrittenIsNotTold() {
        Import draft = read(ROW_1);
        directives.publish(draft.id());
        directives.publish(read(ROW_1).id());
        assertThat(of(AuditAction.DOCUMENT_PUBLISHED)).hasSize(1);
        Import other = read(ROW_2);
        directives.discard(other.id());
        directives.discard(other.id());
        assertThat(of(AuditAction.DRAFT_DISCARDED))
                .extracting(AuditEntry::target, AuditEntry::before)
                .containsExactly(tuple("a.txt", other.id()));
    }

    @Test
    void anExportIsTold() throws Exception {
        mvc.perform(get("/api/v1/export?format=graphml").with(request -> {
                    request.setRemoteAddr("10.1.2.3");
                    return request;
                }))
                .andExpect(status().isOk());
        Staff.act(Staff.with(Role.ADMINISTRATOR));
        assertThat(of(AuditAction.DATA_EXPORTED))
                .extracting(AuditEntry::target, AuditEntry::from, AuditEntry::by)
                .containsExactly(tuple("daumoi.graphml", "10.1.2.3", "test"));
    }

    /** The outcome of each: an Import, or what was thrown. */
    private List<Object> atOnce(List<Import> drafts) throws Exception {
        var begin = new CyclicBarrier(drafts.size());
        var results = new ArrayList<Object>();
        try (var people = Executors.newFixedThreadPool(drafts.size())) {
            var running = new ArrayList<Future<Import>>();
            for (Import draft : drafts) {
                Callable<Import> publish = () -> {
                    begin.await();
                    return SignedIn.as(Person.CONSOLE, () -> directives.publish(draft.id(), draft.basedOn()));
                };
                running.add(people.submit(publish));
            }
            for (Future<Import> one : running) {
                try {
                    results.add(one.get());
                } catch (ExecutionException e) {
                    results.add(e.getCause());
                }
            }
        }
        return results;
    }

    private Import read(String rows) {
        return directives.read("a.txt", (HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }

    private List<AuditEntry> of(AuditAction action) {
        return trail.page(new AuditFilter(null, null, action, null, null, null), 0, 50)
                .entries();
    }

    private List<String> deadline() {
        return List.copyOf(neo4j.query("MATCH (t:Task {code: '1'}) RETURN t.deadlineText")
                .fetchAs(String.class)
                .all());
    }
}
