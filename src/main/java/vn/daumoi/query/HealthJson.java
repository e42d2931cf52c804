package vn.daumoi.query;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** How a query is, in the caller's language. */
record HealthJson(
        String query, String title, boolean healthy, long rows, List<QueryProblems.ProblemJson> problems, Instant at) {

    static HealthJson of(HealthReport report, Locale locale) {
        return new HealthJson(
                report.queryId(),
                report.title().in(locale),
                report.healthy(),
                report.rows(),
                QueryProblems.json(report.problems(), locale),
                report.at());
    }
}
