package vn.daumoi.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.daumoi.catalog.CatalogSeed;
import vn.daumoi.engine.DaumoiIT;
import vn.daumoi.engine.GraphWiper;

@DaumoiIT
class ExportIT {

    private static final String AWKWARD = "'ngoặc' \"kép\" \\u0041 \\ `dấu`; \n\t<&> đ 😀";

    @Autowired
    ExportService export;

    @Autowired
    Neo4jClient neo4j;

    @BeforeEach
    void seed() {
        GraphWiper.wipe();
        CatalogSeed.into(neo4j);
        neo4j.query("MATCH (t:Task {code: 'B.14'}) SET t.product = $words")
                .bind(AWKWARD)
                .to("words")
                .run();
    }

    @Test
    void theScriptMakesTheSameGraphAgain() throws Exception {
        String json = text(ExportFormat.JSON);
        String script = text(ExportFormat.CYPHER);
        GraphWiper.wipe();
        assertThat(text(ExportFormat.JSON)).isNotEqualTo(json);
        script.lines().forEach(line -> neo4j.query(line).run());
        assertThat(text(ExportFormat.JSON)).isEqualTo(json);
        assertThat(neo4j.query("MATCH (t:Task {code: 'B.15'}) RETURN valueType(t.dueDate)")
                        .fetchAs(String.class)
                        .one())
                .contains("DATE NOT NULL");
        assertThat(neo4j.query("MATCH (a:Agency {name: 'Bộ Công an'}) RETURN a.aliases = ['BCA']")
                        .fetchAs(Boolean.class)
                        .one())
                .contains(true);
    }

    @Test
    void jsonHoldsTheWordsAsTheyAre() throws Exception {
        JsonNode graph = JsonMapper.shared().readTree(text(ExportFormat.JSON));
        assertThat(graph.get("nodes")).hasSize(15);
        assertThat(graph.get("relations").valueStream().map(r -> r.get("type").asString()))
                .contains("LEADS", "CONCERNS", "STATED_IN");
        assertThat(graph.get("nodes")
                        .valueStream()
                        .filter(n -> n.get("key").asString().equals("task-05-ct-ttg-2023.B.14"))
                        .map(n -> n.get("properties").get("product").asString()))
                .containsExactly(AWKWARD);
    }

    @Test
    void graphMlIsWellFormedAndHoldsAsMuch() throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes(ExportFormat.GRAPHML)));
        JsonNode graph = JsonMapper.shared().readTree(text(ExportFormat.JSON));
        assertThat(document.getElementsByTagName("node").getLength())
                .isEqualTo(graph.get("nodes").size());
        assertThat(document.getElementsByTagName("edge").getLength())
                .isEqualTo(graph.get("relations").size());
        assertThat(document.getDocumentElement().getTextContent()).contains(AWKWARD);
    }

    @Test
    void csvIsTwoTables() throws Exception {
        assertThat(nodes())
                .hasSize(15)
                .anySatisfy(row -> assertThat(row.get("product")).isEqualTo(AWKWARD));
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes(ExportFormat.CSV)))) {
            zip.getNextEntry();
            assertThat(zip.getNextEntry().getName()).isEqualTo("relations.csv");
            assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8)).startsWith("type,from,to,");
        }
    }

    @Test
    void wordsThatASpreadsheetWouldRunAreDefusedInCsvAndAsTheyAreInJson() throws Exception {
        for (String formula : List.of("=HYPERLINK(\"http://evil\")", "+1+1", "-1+1", "@SUM(1)", "\t=1", "\r=1")) {
            neo4j.query(
                            "MATCH (t:Task {code: 'B.14'}) SET t.product = $words, t.number = -5, t.due = date('2023-01-01')")
                    .bind(formula)
                    .to("words")
                    .run();
            assertThat(nodes())
                    .filteredOn(row -> row.get("key").equals("task-05-ct-ttg-2023.B.14"))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.get("product")).isEqualTo("'" + formula);
                        assertThat(row.get("number")).isEqualTo("-5");
                        assertThat(row.get("due")).isEqualTo("2023-01-01");
                    });
            assertThat(JsonMapper.shared().readTree(text(ExportFormat.JSON)).findValuesAsString("product"))
                    .contains(formula);
        }
    }

    @Test
    void anUnknownFormatIsABadParameter(@Autowired MockMvc mvc) throws Exception {
        mvc.perform(get("/api/v1/export?format=pdf"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.parameter").value("format"));
    }

    private List<CSVRecord> nodes() throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes(ExportFormat.CSV)))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("nodes.csv");
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new StringReader(new String(zip.readAllBytes(), StandardCharsets.UTF_8)))
                    .getRecords();
        }
    }

    private byte[] bytes(ExportFormat format) throws IOException {
        var out = new ByteArrayOutputStream();
        export.write(format, out);
        return out.toByteArray();
    }

    private String text(ExportFormat format) throws IOException {
        return new String(bytes(format), StandardCharsets.UTF_8);
    }
}
