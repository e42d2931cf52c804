package vn.daumoi.explore.ui;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.daumoi.explore.Display;
import vn.daumoi.explore.Exploration;
import vn.daumoi.explore.ExploreService;
import vn.daumoi.explore.Facts;
import vn.daumoi.explore.Scene;

/**
 * What is seen after a step, or what hindered it.
 *
 * @param sizes and {@code heats}: figures of nodes, by key
 * @param failure then facts and scene are those of before
 */
record Seen(
        Facts facts,
        Scene scene,
        Map<String, Double> sizes,
        Map<String, Double> heats,
        @Nullable RuntimeException failure) {

    /** Reads it; {@code before} and {@code then} are what was known and seen before the step. */
    static Seen of(ExploreService service, Exploration asked, Facts before, Scene then) {
        try {
            Facts known = service.facts(asked, before);
            Scene seen = service.scene(asked, known);
            Display display = asked.display();
            LocalDate day = known.asOf();
            return new Seen(
                    known,
                    seen,
                    service.figures(seen, display.size(), day),
                    service.figures(seen, display.colour(), day),
                    null);
        } catch (RuntimeException e) {
            return new Seen(before, then, Map.of(), Map.of(), e);
        }
    }
}
