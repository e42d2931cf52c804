package vn.daumoi.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import vn.daumoi.catalog.CatalogSeed;
import vn.daumoi.engine.DaumoiIT;

@DaumoiIT
class SearchServiceIT {

    @Autowired
    SearchService search;

    @BeforeAll
    static void seed(@Autowired Neo4jClient neo4j) {
        CatalogSeed.into(neo4j);
    }

    @ParameterizedTest
    @CsvSource({
        "BCA, agency-bo-cong-an",
        "bo cong an, agency-bo-cong-an",
        "Bộ Công an, agency-bo-cong-an",
        "dan cu, database-dan-cu",
        "dân cư, database-dan-cu",
        "dat dai, database-dat-dai",
        "ĐẤT ĐAI, database-dat-dai",
        "B.14, task-05-ct-ttg-2023.B.14",
        "b14, task-05-ct-ttg-2023.B.14",
        "05/CT-TTg, document-05-ct-ttg-2023",
        "05/ct-tt, document-05-ct-ttg-2023"
    })
    void findsFirst(String words, String key) {
        assertThat(search.search(words, 10)).first().extracting(SearchHit::key).isEqualTo(key);
    }

    @Test
    void congAnIsNotCongNghe() {
        assertThat(search.search("công an", 20)).extracting(SearchHit::name).doesNotContain("Bộ Khoa học và Công nghệ");
    }

    @Test
    void aPassageLeadsToItsDocument() {
        assertThat(search.search("trình Luật Căn cước", 10))
                .extracting(SearchHit::key, SearchHit::kind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("document-05-ct-ttg-2023", NodeKind.DOCUMENT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "*", "a", "đ", "\"", "a AND (", "+-!(){}[]^\"~*?:\\/", "title:x~2", "\u0000", "an"})
    void neverFails(String words) {
        assertThat(search.search(words, 10)).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void tenThousandLetters() {
        assertThat(search.search("x".repeat(10_000), 10)).isEmpty();
        assertThat(search.search("dân cư ".repeat(1_500), 10)).isNotEmpty();
    }
}
