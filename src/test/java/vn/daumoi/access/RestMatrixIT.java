package vn.daumoi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.daumoi.engine.DaumoiIT;

/** Every address of the REST interface, asked by every role and by nobody. */
@DaumoiIT
class RestMatrixIT {

    /** Said here once more, so that a change of an annotation is a change of this table too. */
    private static final Path TABLE = Path.of("src/test/resources/access/rest.txt");

    @Autowired
    MockMvc mvc;

    @Autowired
    Neo4jClient neo4j;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @BeforeAll
    static void accounts(@Autowired Neo4jClient neo4j) {
        people().values().forEach(person -> Staff.account(neo4j, person));
    }

    @Test
    void everyAddressIsInTheTable() throws IOException {
        assertThat(addresses()).containsExactlyInAnyOrderElementsOf(table().keySet());
    }

    @Test
    void everyRoleMayWhatTheTableSays() throws Exception {
        Map<String, Authentication> people = people();
        people.values().forEach(person -> Staff.account(neo4j, person));
        var wrong = new ArrayList<String>();
        int asked = 0;
        for (var row : table().entrySet()) {
            for (var person : people.entrySet()) {
                Staff.act(person.getValue());
                int status = ask(row.getKey());
                boolean allowed = may(person.getKey(), row.getValue());
                boolean passed = status != 401 && status != 403;
                asked++;
                if (passed != allowed || status >= 500) {
                    wrong.add(person.getKey() + ": " + row.getKey() + " -> " + status);
                }
            }
            Staff.nobody();
            int status = ask(row.getKey());
            asked++;
            if (status != 401) {
                wrong.add("nobody: " + row.getKey() + " -> " + status);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).isEqualTo(table().size() * (people.size() + 1));
    }

    @Test
    void aWritingRequestOfASessionNeedsTheTokenAgainstForgery() throws Exception {
        for (String address : addresses()) {
            if (!address.startsWith("GET ")) {
                int status =
                        mvc.perform(request(address)).andReturn().getResponse().getStatus();
                assertThat(status).as(address).isEqualTo(403);
            }
        }
    }

    private int ask(String address) throws Exception {
        return mvc.perform(request(address).with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private MockHttpServletRequestBuilder request(String address) {
        String[] words = address.split(" ");
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(
                HttpMethod.valueOf(words[0]), words[1].replaceAll("\\{\\w+}", "nothing"));
        // what another kind of body would be refused for is not the question here
        mapping.getHandlerMethods().keySet().stream()
                .filter(info -> info.getPatternValues().contains(words[1])
                        && info.getMethodsCondition().getMethods().stream()
                                .anyMatch(m -> m.name().equals(words[0])))
                .flatMap(info -> info.getConsumesCondition().getConsumableMediaTypes().stream())
                .forEach(request::contentType);
        return request;
    }

    private static boolean may(String person, Permission needed) {
        Set<Permission> permissions =
                person.equals("newcomer") ? Set.of(Permission.OWN) : Role.permissions(Set.of(Role.valueOf(person)));
        return permissions.contains(needed);
    }

    private static Map<String, Authentication> people() {
        var people = new TreeMap<String, Authentication>();
        for (Role role : Role.values()) {
            people.put(role.name(), Staff.with(role));
        }
        people.put("newcomer", Staff.newcomer());
        return people;
    }

    /** Each with its method: {@code GET /api/v1/tasks/{key}}. */
    private Set<String> addresses() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(handler ->
                        handler.getValue().getBeanType().getPackageName().startsWith("vn.daumoi"))
                .flatMap(handler -> handler.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(method ->
                                handler.getKey().getPatternValues().stream().map(pattern -> method + " " + pattern)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Permission> table() throws IOException {
        var table = new TreeMap<String, Permission>();
        try (Stream<String> lines = Files.lines(TABLE)) {
            List<String> rows = lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            for (String row : rows) {
                String[] words = row.split("\\s+");
                table.put(words[1] + " " + words[2], Permission.valueOf(words[0]));
            }
        }
        return table;
    }
}
