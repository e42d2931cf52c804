package vn.daumoi.e2e;

import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import vn.daumoi.engine.Messages;

/**
 * Links to every screen there is, with keys and parameters that nobody meant. A screen may show itself, say that there is no such
 * page, or say what is wrong; it may not fail. The same number always makes the same link.
 */
public final class LinkFuzz {

    /** Of all screens, so that each is also asked what only others understand. */
    private static final List<String> PARAMETERS = List.of(
            "q",
            "lead",
            "coLead",
            "document",
            "section",
            "database",
            "cites",
            "deadline",
            "from",
            "to",
            "sort",
            "cols",
            "account",
            "action",
            "by",
            "target",
            "wait",
            "error",
            "noRole",
            "page",
            "kind",
            "v-r",
            "continue",
            "other",
            "task",
            "with",
            "show",
            "only",
            "view",
            "slipDays",
            "task2",
            "slipDays2",
            "asOf",
            "responsibleToday",
            "minConfidence",
            "states",
            "state",
            "status",
            "overdue",
            "open",
            "figure",
            "rule",
            "of",
            "area",
            "tag",
            "s",
            "kept",
            "keys",
            "around",
            "p.agency",
            "p.database",
            "p.task",
            "p.from",
            "p.to",
            "p.days");

    private static final List<String> KEYS = List.of(
            "task-05-ct-ttg-2023.B.14",
            "agency-bo-cong-an",
            "document-05-ct-ttg-2023",
            "database-co-so-du-lieu-quoc-gia-ve-dan-cu",
            "passage-05-ct-ttg-2023.1",
            "overdue.tasks",
            "database.around");

    private final URI address;
    private final String password;
    private final List<String> templates = templates();
    private final List<String> failures =
            List.of(words("error.failure.title"), words("error.notice").replaceFirst("\\{.*", ""));

    private VaadinClient client;

    /**
     * What came of it.
     *
     * @param screens how many there are
     * @param links how many were followed
     * @param notFound how many said that there is no such page
     * @param refused how many addresses the server would not read (".." in a path), and said so
     */
    public record Outcome(int screens, int links, int notFound, int refused, List<String> findings) {}

    /** @param password of the account "admin" */
    public LinkFuzz(URI address, String password) {
        this.address = address;
        this.password = password;
        this.client = VaadinClient.signedIn(address, "admin", password);
        this.client.open("", "");
    }

    private void begin() {
        client.close();
        client = VaadinClient.signedIn(address, "admin", password);
        client.open("", "");
    }

    /** Follows so many links to each screen. */
    public Outcome run(int toEach) {
        var findings = new ArrayList<String>();
        int links = 0;
        int notFound = 0;
        int refused = 0;
        for (String template : templates) {
            for (int n = 0; n < toEach; n++) {
                var random = new Random((template.hashCode() * 31L + n) * 0x9E3779B97F4A7C15L);
                var values = new HostileValues(random);
                String route = route(template, values, random);
                String query = values.query(PARAMETERS, KEYS);
                links++;
                try {
                    if (random.nextInt(20) == 0) {
                        // a client that cannot even say it: the browser's way is tried by FirstVisitE2E
                        client.open(route, query.replaceAll("%(?![0-9A-Fa-f]{2})", "%25"));
                    } else {
                        client.navigate(route, query);
                    }
                    String shown = client.words();
                    notFound += shown.contains(words("error.notFound.title")) ? 1 : 0;
                    String said = shown + client.lastAnswer();
                    String link = template + " " + n + ": /" + route + "?" + query + ": ";
                    Optional<String> failure =
                            failures.stream().filter(said::contains).findFirst();
                    if (failure.isPresent()) {
                        findings.add(link + failure.get());
                        // or its notice would be found on the next screen too
                        begin();
                    }
                } catch (RuntimeException e) {
                    if (String.valueOf(e.getMessage()).matches("(?s)40[04] at .*")) {
                        refused++;
                    } else {
                        findings.add(template + " " + n + ": /" + route + "?" + query + ": " + e);
                    }
                    begin();
                }
            }
        }
        client.close();
        return new Outcome(templates.size(), links, notFound, refused, findings);
    }

    private static String route(String template, HostileValues values, Random random) {
        String key = random.nextInt(4) == 0
                ? KEYS.get(random.nextInt(KEYS.size()))
                        + (random.nextInt(3) == 0 ? HostileValues.inPath(values.of(null, "")) : "")
                : HostileValues.inPath(values.of(null, ""));
        return template.replaceAll(":[^/]+", java.util.regex.Matcher.quoteReplacement(key));
    }

    /** The addresses of all screens, in the order of the alphabet. */
    private static List<String> templates() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        var templates = new TreeMap<String, String>();
        for (BeanDefinition screen : scanner.findCandidateComponents("vn.daumoi")) {
            try {
                Class<?> type = Class.forName(screen.getBeanClassName());
                String address = type.getAnnotation(Route.class).value();
                templates.put(
                        address, HasUrlParameter.class.isAssignableFrom(type) ? address + "/:parameter" : address);
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
        return List.copyOf(templates.values());
    }

    private static String words(String key) {
        return Messages.text(Messages.VIETNAMESE, key, List.of());
    }
}
