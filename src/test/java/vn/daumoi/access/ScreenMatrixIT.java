package vn.daumoi.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import vn.daumoi.catalog.CatalogSeed;
import vn.daumoi.engine.DaumoiIT;
import vn.daumoi.engine.GraphWiper;
import vn.daumoi.engine.Messages;

/** Every screen, opened by every role and by nobody. */
@DaumoiIT
class ScreenMatrixIT extends SpringBrowserlessTest {

    private static final Path TABLE = Path.of("src/test/resources/access/screens.txt");

    @Autowired
    Neo4jClient neo4j;

    @BeforeEach
    void seed() {
        GraphWiper.wipe();
        CatalogSeed.into(neo4j);
        for (Role role : Role.values()) {
            Staff.account(neo4j, Staff.with(role));
        }
        Staff.account(neo4j, Staff.newcomer());
    }

    @Test
    void everyScreenIsInTheTable() throws IOException {
        List<String> templates = RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .map(route -> "/" + route.getTemplate().replaceFirst("^/", ""))
                .toList();
        assertThat(templates).containsExactlyInAnyOrderElementsOf(table().keySet());
    }

    @Test
    void everyScreenSaysWhoMaySeeIt() {
        RouteConfiguration.forApplicationScope().getAvailableRoutes().forEach(route -> {
            Class<? extends Component> screen = route.getNavigationTarget();
            assertThat(screen.isAnnotationPresent(RolesAllowed.class)
                            || screen.isAnnotationPresent(AnonymousAllowed.class))
                    .as(screen.getSimpleName())
                    .isTrue();
            assertThat(screen.isAnnotationPresent(Route.class)).isTrue();
        });
    }

    @Test
    void everyRoleSeesWhatTheTableSays() throws IOException {
        var wrong = new ArrayList<String>();
        for (var row : table().entrySet()) {
            String address = row.getKey()
                    .replace("/tasks/:key", "/tasks/task-05-ct-ttg-2023.A.1")
                    .replace("/agencies/:key", "/agencies/agency-bo-cong-an")
                    .replace("/databases/:key", "/databases/database-dan-cu")
                    .replace("/documents/:key", "/documents/document-05-ct-ttg-2023")
                    .replace("/queries/:id", "/queries/tasks.none")
                    .replaceAll("/:[^/]*", "")
                    .substring(1);
            for (Role role : Role.values()) {
                boolean sees = seen(address, Staff.with(role));
                boolean may = row.getValue()
                        .map(needed -> Role.permissions(Set.of(role)).contains(needed))
                        .orElse(true);
                // whoever is signed in is led on from the form
                if (sees != may && !address.equals("login")) {
                    wrong.add(role + ": " + address + (may ? " refused" : " shown"));
                }
            }
            if (seen(address, Staff.newcomer())
                    && row.getValue().filter(p -> p != Permission.OWN).isPresent()) {
                wrong.add("newcomer: " + address);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private boolean seen(String address, org.springframework.security.core.Authentication as) {
        Staff.act(as);
        UI.getCurrent().setLocale(Messages.VIETNAMESE);
        UI.getCurrent().navigate(address);
        return getCurrentView().getClass().isAnnotationPresent(Route.class)
                        && !getCurrentView().getClass().getSimpleName().equals("PasswordScreen")
                || address.equals("account/password");
    }

    private static Map<String, java.util.Optional<Permission>> table() throws IOException {
        var table = new TreeMap<String, java.util.Optional<Permission>>();
        try (Stream<String> lines = Files.lines(TABLE)) {
            lines.filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(row -> {
                String[] words = row.split("\\s+");
                table.put(
                        words[1],
                        words[0].equals("-")
                                ? java.util.Optional.empty()
                                : java.util.Optional.of(Permission.valueOf(words[0])));
            });
        }
        return table;
    }
}
