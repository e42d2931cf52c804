package vn.daumoi.analysis.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.daumoi.analysis.Basis;
import vn.daumoi.analysis.BottleneckService;
import vn.daumoi.analysis.Bottlenecks;
import vn.daumoi.analysis.ContradictionService;
import vn.daumoi.analysis.Contradictions;
import vn.daumoi.analysis.Figure;
import vn.daumoi.catalog.PlanFigures;
import vn.daumoi.graph.Listing;
import vn.daumoi.graph.Today;

/** What the analyses know of today, for the overview. */
@Component
class AnalysisFigures implements PlanFigures {

    private static final int MOST = 5_000;

    private final BottleneckService bottlenecks;
    private final ContradictionService contradictions;
    private final Today today;

    AnalysisFigures(BottleneckService bottlenecks, ContradictionService contradictions, Today today) {
        this.bottlenecks = bottlenecks;
        this.contradictions = contradictions;
        this.today = today;
    }

    @Override
    public List<PlanFigures.Count> today() {
        Basis basis = Basis.asOf(today.date());
        Listing<Bottlenecks.Row> latest =
                bottlenecks.tasks(basis, Figure.OVERDUE, 0, MOST).rows();
        long overdue =
                latest.items().stream().filter(row -> row.daysOverdue() > 0).count();
        long contradictory = contradictions.find(basis, Set.of(), 0, 1).counts().stream()
                .mapToLong(Contradictions.Count::count)
                .sum();
        var counts = new ArrayList<PlanFigures.Count>();
        counts.add(new PlanFigures.Count("overview.open", latest.total(), "bottlenecks", false));
        // Beyond that many rows it would be a guess.
        if (overdue < MOST) {
            counts.add(new PlanFigures.Count("overview.overdue", overdue, "bottlenecks?by=OVERDUE", true));
        }
        counts.add(new PlanFigures.Count("overview.contradictions", contradictory, "contradictions", true));
        return counts;
    }
}
