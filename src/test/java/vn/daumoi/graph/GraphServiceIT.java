package vn.daumoi.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.daumoi.graph.RelationKind.Direction.BOTH;
import static vn.daumoi.graph.RelationKind.Direction.IN;
import static vn.daumoi.graph.RelationKind.Direction.OUT;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.daumoi.analysis.PlanSeed;
import vn.daumoi.engine.DaumoiIT;

/** Neighbours and ways in the small plan whose drawing is in {@link PlanSeed}. */
@DaumoiIT
class GraphServiceIT {

    private static final String LAND = "database-dat-dai";
    private static final String PEOPLE = "database-dan-cu";
    private static final String CONNECT = "task-B.4";
    private static final Set<RelationKind> WORK =
            EnumSet.of(RelationKind.LEADS, RelationKind.CONCERNS, RelationKind.DEPENDS_ON, RelationKind.MANAGES);

    @Autowired
    GraphService graph;

    @Autowired
    PathService paths;

    @Autowired
    MockMvc mvc;

    @BeforeAll
    static void seed(@Autowired Neo4jClient neo4j) {
        PlanSeed.into(neo4j);
    }

    @Test
    void nodesOfAllKindsComeInTheOrderAskedForAndUnknownOnesAreLeftOut() {
        assertThat(graph.nodes(List.of(PEOPLE, "task-gone", CONNECT, "agency-lien-quan", "nonsense", PEOPLE)))
                .extracting(GraphNode::key, GraphNode::kind, GraphNode::label, GraphNode::name, GraphNode::collective)
                .containsExactly(
                        tuple(PEOPLE, NodeKind.DATABASE, "", "Cơ sở dữ liệu quốc gia về dân cư", false),
                        tuple(CONNECT, NodeKind.TASK, "B.4", "Kết nối đất đai với dân cư", false),
                        tuple("agency-lien-quan", NodeKind.AGENCY, "", "Các cơ quan liên quan", true));
    }

    @Test
    void aRejectedDependencyIsNoRelation() {
        // B.4: assigned by the directive, led by two, concerns two databases, waits for B.2, B.3, B.6, needed by B.5
        assertThat(graph.nodes(List.of(CONNECT)).getFirst().degree()).isEqualTo(9);
        assertThat(graph.edges(List.of(CONNECT, "task-B.7", "task-B.2")))
                .extracting(GraphEdge::from, GraphEdge::to, GraphEdge::kind, GraphEdge::state, GraphEdge::confidence)
                .containsExactly(tuple(CONNECT, "task-B.2", RelationKind.DEPENDS_ON, "CONFIRMED", 0.9));
    }

    @Test
    void theRelationsAmongSomeNodesAreFoundWhicheverSideTheyStartFrom() {
        assertThat(graph.edges(List.of(
                        CONNECT,
                        LAND,
                        PEOPLE,
                        "agency-bo-cong-an",
                        "document-22-nd-cp-2020",
                        "document-33-nd-cp-2023")))
                .extracting(GraphEdge::id)
                .containsExactlyInAnyOrder(
                        "agency-bo-cong-an>task-B.4>LEADS",
                        "agency-bo-cong-an>database-dan-cu>MANAGES",
                        "task-B.4>database-dat-dai>CONCERNS>CONNECTS",
                        "task-B.4>database-dan-cu>CONCERNS>CONNECTS",
                        "document-33-nd-cp-2023>document-22-nd-cp-2020>REPLACES");
    }

    @Test
    void theWaysOnAreCountedByKindAndDirection() {
        assertThat(graph.ways(List.of(CONNECT), List.of(CONNECT, "task-B.2")))
                .containsExactly(
                        new Neighbours.Way(RelationKind.ASSIGNED_BY, OUT, 1, 0),
                        new Neighbours.Way(RelationKind.CONCERNS, OUT, 2, 0),
                        new Neighbours.Way(RelationKind.DEPENDS_ON, IN, 1, 0),
                        new Neighbours.Way(RelationKind.DEPENDS_ON, OUT, 3, 1),
                        new Neighbours.Way(RelationKind.LEADS, IN, 2, 0));
    }

    @Test
    void neighboursOfOneKindAndDirectionComeMostConnectedFirstAndTheRestIsCounted() {
        Neighbours found = graph.neighbours(List.of(LAND), Set.of(RelationKind.CONCERNS), IN, List.of(LAND), 2);
        assertThat(found.total()).isEqualTo(4);
        assertThat(found.keys()).hasSize(2).startsWith(CONNECT);
        assertThat(graph.neighbours(List.of(LAND), Set.of(RelationKind.CONCERNS), OUT, List.of(LAND), 2)
                        .total())
                .isZero();
        assertThat(graph.neighbours(List.of(LAND), Set.of(), BOTH, List.of(LAND, CONNECT), 50)
                        .keys())
                .containsExactlyInAnyOrder("task-B.2", "task-B.3", "task-B.5", "agency-bo-tnmt");
    }

    @Test
    void commonNeighboursAreRelatedToAllOfThem() {
        assertThat(graph.common(List.of(LAND, PEOPLE), 10).keys()).containsExactly(CONNECT);
        assertThat(graph.common(List.of("task-B.3", CONNECT), 10).keys())
                .containsExactly("agency-bo-cong-an", LAND, "document-05-ct-ttg-2023");
    }

    @Test
    void howManyStandOneStepAway() {
        assertThat(graph.around(List.of(LAND, PEOPLE), List.of(LAND, PEOPLE))).isEqualTo(6);
        assertThat(graph.around(List.of(), List.of())).isZero();
    }

    @Test
    void theShortestWaysAreAllFoundThoseOverRarerNodesFirst() {
        GraphPath.Found found = paths.shortest(PEOPLE, "agency-bo-tu-phap", WORK, 10);
        assertThat(found.cut()).isFalse();
        assertThat(found.paths())
                .extracting(GraphPath::keys)
                .containsExactly(List.of(PEOPLE, CONNECT, "task-B.2", "task-B.1", "agency-bo-tu-phap"));
        assertThat(found.paths().getFirst().steps())
                .extracting(GraphEdge::kind)
                .containsExactly(
                        RelationKind.CONCERNS, RelationKind.DEPENDS_ON, RelationKind.DEPENDS_ON, RelationKind.LEADS);
    }

    @Test
    void allWaysUpToALengthPassNoNodeTwice() {
        GraphPath.Found found = paths.within(LAND, "agency-bo-cong-an", WORK, 3, 50);
        assertThat(found.paths())
                .extracting(path -> String.join(" ", path.keys()))
                .containsExactlyInAnyOrder(
                        "database-dat-dai task-B.3 agency-bo-cong-an",
                        "database-dat-dai task-B.4 agency-bo-cong-an",
                        "database-dat-dai task-B.3 task-B.4 agency-bo-cong-an",
                        "database-dat-dai task-B.4 task-B.3 agency-bo-cong-an",
                        "database-dat-dai task-B.2 task-B.4 agency-bo-cong-an",
                        "database-dat-dai task-B.5 task-B.4 agency-bo-cong-an",
                        "database-dat-dai agency-bo-tnmt task-B.4 agency-bo-cong-an",
                        "database-dat-dai task-B.4 database-dan-cu agency-bo-cong-an");
        assertThat(found.paths().getFirst().length()).isEqualTo(2);
        assertThat(paths.within(LAND, "agency-bo-cong-an", WORK, 3, 2))
                .satisfies(few -> assertThat(few.paths()).hasSize(2))
                .extracting(GraphPath.Found::total)
                .isEqualTo(8L);
    }

    @Test
    void noWayIsNoErrorAndAnUnknownEndIs() {
        assertThat(paths.shortest(LAND, "database-ho-tich", Set.of(RelationKind.MANAGES), 10)
                        .paths())
                .isEmpty();
        assertThat(paths.shortest(LAND, LAND, WORK, 10).paths()).isEmpty();
        assertThatThrownBy(() -> paths.shortest(LAND, "database-gone", WORK, 10))
                .isInstanceOf(UnknownKeyException.class)
                .hasMessageContaining("database-gone");
    }

    @Test
    void surroundingsOverRestSayWhatTheyLeaveOut() throws Exception {
        mvc.perform(get("/api/v1/graph/neighbours/database-dan-cu"))
                .andExpect(status().isOk())
                .andExpect(jsonPath(
                        "$.nodes[*].key",
                        Matchers.containsInAnyOrder("database-dan-cu", "task-B.4", "agency-bo-cong-an")))
                .andExpect(jsonPath("$.edges.length()").value(3))
                .andExpect(jsonPath("$.shown").value(3))
                .andExpect(jsonPath("$.hiddenBy[0].reason").value("depth"));
        mvc.perform(get("/api/v1/graph/neighbours/database-dan-cu?depth=2&limit=4&kinds=CONCERNS,DEPENDS_ON"))
                .andExpect(jsonPath("$.shown").value(5))
                .andExpect(jsonPath("$.total").value(7))
                .andExpect(jsonPath("$.hiddenBy[0].reason").value("limit"))
                .andExpect(jsonPath("$.hiddenBy[0].count").value(2));
        mvc.perform(get("/api/v1/graph/neighbours/database-gone")).andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/graph/neighbours/database-dan-cu?kinds=FRIENDS"))
                .andExpect(status().isBadRequest());
    }

    @Test
    void pathsOverRest() throws Exception {
        mvc.perform(get("/api/v1/graph/paths?from=database-dan-cu&to=agency-bo-cong-an"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].keys", Matchers.contains("database-dan-cu", "agency-bo-cong-an")))
                .andExpect(jsonPath("$.items[0].steps[0].kind").value("MANAGES"))
                .andExpect(jsonPath("$.nodes.length()").value(2))
                .andExpect(jsonPath("$.total").value(1));
        mvc.perform(get("/api/v1/graph/paths?from=database-dan-cu&to=agency-gone"))
                .andExpect(status().isNotFound());
    }
}
