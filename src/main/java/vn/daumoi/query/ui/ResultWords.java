package vn.daumoi.query.ui;

import java.text.NumberFormat;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.daumoi.engine.Messages;
import vn.daumoi.graph.BadParameterException;
import vn.daumoi.query.QueryProblem;
import vn.daumoi.query.RunOutcome;
import vn.daumoi.shell.Formats;

/** What is said of a run. */
final class ResultWords {

    private final Locale locale;

    ResultWords(Locale locale) {
        this.locale = locale;
    }

    String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** {@code 45 ms}, {@code 1,2 s}. */
    String time(Duration took) {
        long millis = took.toMillis();
        return millis < 1000 ? millis + " ms" : String.format(locale, "%,.1f s", millis / 1000.0);
    }

    /** @param shown how many rows pass the filter */
    String outcome(RunOutcome outcome, int shown) {
        String rows = switch (outcome.state()) {
            case DONE -> say("query.outcome.done", number(outcome.shown()), time(outcome.took()));
            case CUT ->
                say(
                        outcome.exact() ? "query.outcome.cut" : "query.outcome.cutAtLeast",
                        number(outcome.shown()),
                        number(outcome.counted()),
                        number(outcome.limit()),
                        time(outcome.took()));
            case CANCELLED, TIMED_OUT, FAILED ->
                say("query.outcome." + outcome.state(), number(outcome.shown()), time(outcome.took()));
        };
        String filtered = shown < outcome.shown()
                ? " " + say("query.outcome.filtered", number(shown), number(outcome.shown() - shown))
                : "";
        String stale = outcome.stale() ? " " + say("query.outcome.stale", Formats.moment(outcome.asOf(), locale)) : "";
        return rows + filtered + stale;
    }

    String problems(List<QueryProblem> problems) {
        return problems.stream().map(problem -> problem.text(locale)).collect(Collectors.joining("\n"));
    }

    String bad(BadParameterException problem) {
        return problem.text(locale);
    }

    private String say(String key, Object... arguments) {
        return Messages.text(
                locale, key, Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
