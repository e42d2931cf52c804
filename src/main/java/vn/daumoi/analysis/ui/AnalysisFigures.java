package vn.daumoi.analysis.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.daumoi.analysis.Basis;
import vn.daumoi.analysis.BottleneckService;
import vn.daumoi.analysis.ContradictionService;
import vn.daumoi.analysis.Contradictions;
import vn.daumoi.analysis.Figure;
import vn.daumoi.catalog.PlanFigures;

/** What the analyses know of today, for the overview. */
@Component
class AnalysisFigures implements PlanFigures {

    private final BottleneckService bottlenecks;
    private final ContradictionService contradictions;

    AnalysisFigures(BottleneckService bottlenecks, ContradictionService contradictions) {
        this.bottlenecks = bottlenecks;
        this.contradictions = contradictions;
    }

    @Override
    public List<PlanFigures.Count> today() {
        Basis today = Basis.asOf(LocalDate.now());
        var open = bottlenecks.tasks(today, Figure.OVERDUE, 0, 1).rows();
        long contradictory = contradictions.find(today, Set.of(), 0, 1).counts().stream()
                .mapToLong(Contradictions.Count::count)
                .sum();
        return List.of(
                new PlanFigures.Count("overview.open", open.total(), "bottlenecks", false),
                new PlanFigures.Count("overview.contradictions", contradictory, "contradictions", true));
    }
}
