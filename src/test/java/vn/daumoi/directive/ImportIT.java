package vn.daumoi.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import vn.daumoi.engine.DaumoiIT;
import vn.daumoi.engine.GraphWiper;

@DaumoiIT
class ImportIT {

    private static final String HEADER = "Số: 77/KH-BTC\nHà Nội, ngày 02 tháng 3 năm 2026\nKẾ HOẠCH\nThử nghiệm\n\n"
            + "STT\tNhiệm vụ\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian\tSản phẩm\n";
    private static final String ROW_1 =
            "1\tKết nối Cơ sở dữ liệu đất đai quốc gia với Cơ sở dữ liệu quốc gia về dân cư\tBộ Tài chính\tBộ Công an\tTháng 3/2026\tBáo cáo\n";
    private static final String ROW_2 = "2\tBan hành hướng dẫn\tBộ Nội vụ\t\tThường xuyên\tVăn bản\n";

    @Autowired
    private DirectiveService directives;

    @Autowired
    private Neo4jClient neo4j;

    @BeforeEach
    void empty() {
        GraphWiper.wipe();
    }

    @Test
    void theDirectivesTasksAgenciesAndWordsAreInTheGraph() throws IOException {
        publish("05-CT-TTg-2023.txt", directive());
        assertThat(count("MATCH (t:Task) RETURN count(t)")).isEqualTo(72);
        assertThat(names("MATCH (a:Agency)-[:LEADS]->(:Task {code: 'B.46'}) RETURN a.name ORDER BY a.name"))
                .containsExactly("Bộ Công an", "Văn phòng Chính phủ");
        assertThat(names("""
                        MATCH (:Task {code: 'B.16'})-[c:CONCERNS]->(d:Database)
                        RETURN DISTINCT d.name ORDER BY d.name""")).contains("Cơ sở dữ liệu quốc gia về dân cư");
        assertThat(count("MATCH (t:Task) WHERE NOT (t)-[:STATED_IN {source: 'ROW'}]->(:Passage) RETURN count(t)"))
                .isZero();
    }

    @Test
    void everyRelationQuotesItsPassage() throws IOException {
        publish("05-CT-TTg-2023.txt", directive());
        assertThat(count("""
                        MATCH ()-[r:LEADS|CO_LEADS|CONCERNS|CITES]->()
                        MATCH (p:Passage {key: r.passage})
                        WHERE substring(p.text, r.start, r.end - r.start) <> r.words
                        RETURN count(r)""")).isZero();
        assertThat(count("MATCH ()-[r:LEADS]->() RETURN count(r)")).isGreaterThan(72);
    }

    @Test
    void importingTwiceIsImportingOnceUnderAnyName() throws IOException {
        publish("05-CT-TTg-2023.txt", directive());
        String before = graph();
        Import again = publish("tên khác.md", directive());
        assertThat(again.state()).isEqualTo(Import.State.UNCHANGED);
        assertThat(graph()).isEqualTo(before);
    }

    @Test
    void aCorrectedDocumentShowsItsChangesFirstAndThenReplacesWhatItSaid() {
        publish("a.txt", bytes(HEADER + ROW_1 + ROW_2));
        Import corrected = directives.read(
                "b.txt", bytes(HEADER + ROW_1.replace("Tháng 3/2026", "Tháng 5/2026") + "3\tMới\tBộ Y tế\t\t2027\t\n"));
        assertThat(corrected.newDocument()).isFalse();
        assertThat(corrected.changes())
                .extracting(Import.Change::taskCode, Import.Change::what, Import.Change::before, Import.Change::after)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                "1", Import.Change.What.CHANGED, "Tháng 3/2026", "Tháng 5/2026"),
                        org.assertj.core.groups.Tuple.tuple("3", Import.Change.What.ADDED, "", "Mới"),
                        org.assertj.core.groups.Tuple.tuple("2", Import.Change.What.REMOVED, "Ban hành hướng dẫn", ""));
        assertThat(names("MATCH (t:Task) RETURN t.code ORDER BY t.code")).containsExactly("1", "2");
        directives.publish(corrected.id());
        assertThat(names("MATCH (t:Task) RETURN t.code ORDER BY t.code")).containsExactly("1", "3");
        assertThat(names("MATCH (t:Task {code: '1'}) RETURN t.deadlineText")).containsExactly("Tháng 5/2026");
        assertThat(count("MATCH (:Task {code: '1'})<-[l:LEADS]-() RETURN count(l)"))
                .isEqualTo(1);
    }

    @Test
    void aDocumentWithoutTasksChangesNothing() {
        String before = graph();
        Import read = directives.read("trống.txt", bytes("Số: 1/TB\nKhông có bảng nào."));
        assertThatThrownBy(() -> directives.publish(read.id()))
                .isInstanceOf(DirectiveService.NothingToPublishException.class);
        assertThat(graph()).isEqualTo(before);
    }

    @Test
    void aFailureHalfWayLeavesNothing() {
        // The same key on another node makes the last but one statement fail after most of the work.
        neo4j.query("CREATE (:Passage {key: 'passage-77-kh-btc-2026.999'})").run();
        String before = graph();
        Import read = directives.read("a.txt", bytes(HEADER + ROW_1));
        String passage = read.draft().passages().getLast().key();
        neo4j.query("MATCH (p:Passage) SET p.key = $key")
                .bind(passage)
                .to("key")
                .run();
        assertThatThrownBy(() -> directives.publish(read.id())).isNotNull();
        neo4j.query("MATCH (p:Passage) SET p.key = 'passage-77-kh-btc-2026.999'")
                .run();
        assertThat(graph()).isEqualTo(before);
    }

    private Import publish(String name, byte[] bytes) {
        return directives.publish(directives.read(name, bytes).id());
    }

    private long count(String cypher) {
        return neo4j.query(cypher).fetchAs(Long.class).one().orElseThrow();
    }

    private List<String> names(String cypher) {
        return List.copyOf(neo4j.query(cypher).fetchAs(String.class).all());
    }

    /** Every node and relation with every property, as text. */
    private String graph() {
        List<Map<String, Object>> nodes = List.copyOf(neo4j.query(
                        "MATCH (n) WHERE n.key IS NOT NULL RETURN labels(n) AS l, properties(n) AS p ORDER BY n.key")
                .fetch()
                .all());
        List<Map<String, Object>> relations =
                List.copyOf(neo4j.query("""
                        MATCH (a)-[r]->(b) WHERE a.key IS NOT NULL
                        RETURN a.key AS a, type(r) AS t, properties(r) AS p, b.key AS b
                        ORDER BY a, t, b, p.start, p.role""").fetch().all());
        return nodes + "\n" + relations;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] directive() throws IOException {
        try (var in = Objects.requireNonNull(ImportIT.class.getResourceAsStream("/directives/05-CT-TTg-2023.txt"))) {
            return in.readAllBytes();
        }
    }
}
