package vn.daumoi.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.daumoi.analysis.PlanSeed.codes;

import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import vn.daumoi.directive.DirectiveService;
import vn.daumoi.engine.DaumoiIT;

/** What Directive 05/CT-TTg comes to, checked by reading it. */
@DaumoiIT
class DirectiveAnalysisIT {

    private static final Basis MAY = Basis.asOf(LocalDate.of(2023, 5, 1));

    @BeforeAll
    static void publish(@Autowired DirectiveService directives) throws IOException {
        byte[] text = new ClassPathResource("directives/05-CT-TTg-2023.txt").getContentAsByteArray();
        directives.publish(directives.read("05-CT-TTg-2023.txt", text).id());
    }

    @Test
    void theLandDatabaseHoldsUpItsConnectionToThePopulationDatabase(@Autowired BlockerService blockers) {
        Blockers answer = blockers.ofIntegration(
                MAY, "database-co-so-du-lieu-dat-dai-quoc-gia", "database-co-so-du-lieu-quoc-gia-ve-dan-cu", 1000);
        assertThat(codes(answer.goal())).containsExactly("B.16", "B.17");
        // the land ministry is to complete the land database by June, and to have connected it by March
        assertThat(codes(answer.chokePoints())).containsExactly("B.18");
        assertThat(answer.agencies()).first().satisfies(first -> {
            assertThat(first.agency()).isNotNull();
            assertThat(first.agency().name()).isEqualTo("Bộ Tài nguyên và Môi trường");
            assertThat(codes(first.openTasks())).containsExactly("B.18", "B.17");
            assertThat(codes(first.ready())).containsExactly("B.18");
            assertThat(first.oldestOverdue())
                    .isNotNull()
                    .extracting(PlanTask::code)
                    .isEqualTo("B.17");
        });
    }

    @Test
    void theConnectionIsDueThreeMonthsBeforeTheDatabase(@Autowired ContradictionService contradictions) {
        Contradictions dates = contradictions.find(MAY, EnumSet.of(ContradictionKind.DUE_BEFORE_PREREQUISITE), 0, 100);
        assertThat(dates.findings().items())
                .filteredOn(f -> f.task() != null && f.task().code().equals("B.17"))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.chain()).extracting(s -> s.task().code()).containsExactly("B.18", "B.17");
                    assertThat(f.days()).isEqualTo(91);
                    assertThat(f.chain().getLast().waitsBy()).isNotNull().satisfies(why -> {
                        assertThat(why.words()).isNotNull();
                        assertThat(why.neededWords()).isNotNull();
                    });
                });
        // what waits is moved back, not what it waits for
        assertThat(dates.repair().exact()).isTrue();
        assertThat(dates.repair().changes())
                .filteredOn(c -> c.task().code().equals("B.17"))
                .singleElement()
                .matches(c -> c.to().equals(LocalDate.of(2023, 6, 30)));
    }

    @Test
    void setsOfAgenciesLeadTheFirstAndTheLastSection(@Autowired ContradictionService contradictions) {
        List<Contradictions.Finding> sets = contradictions
                .find(MAY, EnumSet.of(ContradictionKind.COLLECTIVE_LEAD_ONLY), 0, 100)
                .findings()
                .items();
        assertThat(sets).hasSize(18 + 8);
        assertThat(contradictions
                        .find(MAY, EnumSet.of(ContradictionKind.SEVERAL_LEADS), 0, 100)
                        .findings()
                        .items())
                .extracting(f -> f.task() == null ? "" : f.task().code())
                .containsExactly("B.43", "B.46");
    }
}
