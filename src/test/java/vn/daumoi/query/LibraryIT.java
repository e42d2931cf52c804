package vn.daumoi.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.daumoi.directive.DirectiveService;
import vn.daumoi.engine.DaumoiIT;
import vn.daumoi.graph.Slice;

/** The library that ships, every query run on the directive. */
@DaumoiIT
class LibraryIT {

    private static final Slice ALL = new Slice(0, 500, "title");
    private static final String BCA = "agency-bo-cong-an";
    private static final String POPULATION = "database-co-so-du-lieu-quoc-gia-ve-dan-cu";
    private static final String DIRECTIVE = "document-05-ct-ttg-2023";

    /** What must be chosen before a query runs. */
    private static final Map<String, String> CHOSEN = Map.of(
            "agency", BCA,
            "database", POPULATION,
            "document", DIRECTIVE,
            "task", "task-05-ct-ttg-2023.B.14");

    @Autowired
    QueryLibrary library;

    @Autowired
    QueryRuns runs;

    @BeforeAll
    static void publish(@Autowired DirectiveService directives) throws Exception {
        Published.directive(directives);
    }

    @Test
    void holdsEveryQueryWithWordsInBothLanguages() {
        List<SavedQuery> all =
                library.list(QueryFilter.ALL, ALL, Locale.ENGLISH).items();
        assertThat(all).hasSizeGreaterThanOrEqualTo(30).allSatisfy(query -> {
            QueryDefinition definition = query.definition();
            assertThat(definition.title().vi())
                    .as(query.id())
                    .isNotBlank()
                    .isNotEqualTo(definition.title().en());
            assertThat(definition.description().vi()).as(query.id()).isNotBlank();
            assertThat(definition.description().en()).as(query.id()).isNotBlank();
            assertThat(definition.tags()).as(query.id()).isNotEmpty();
            assertThat(definition.phrases()).as(query.id()).isNotEmpty();
            assertThat(OwnText.problems(definition)).as(query.id()).isEmpty();
            assertThat(QueryFile.read(QueryFile.write(definition), ""))
                    .as(query.id())
                    .isEqualTo(definition);
        });
    }

    @Test
    void everyQueryRuns() {
        var rows = new TreeMap<String, Long>();
        for (SavedQuery query :
                library.list(QueryFilter.ALL, ALL, Locale.ENGLISH).items()) {
            QueryAnswer answer = runs.run(query.id(), chosen(query), 10_000);
            assertThat(answer.outcome().state())
                    .as(query.id() + " " + answer.outcome())
                    .isEqualTo(RunOutcome.State.DONE);
            query.definition()
                    .columns()
                    .forEach(column ->
                            assertThat(answer.columns()).as(query.id()).contains(column.name()));
            rows.put(query.id(), answer.outcome().shown());
        }
        System.out.println("ROWS " + rows);
    }

    private static Map<String, String> chosen(SavedQuery query) {
        return query.definition().parameters().stream()
                .filter(parameter -> parameter.required() && parameter.defaultValue() == null)
                .collect(Collectors.toMap(QueryParameter::name, parameter -> CHOSEN.get(parameter.name())));
    }
}
