package vn.daumoi.access;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** People for tests. Unless a test says otherwise, it is an administrator who acts. */
public final class Staff extends AbstractTestExecutionListener {

    private static final ThreadLocal<@Nullable Authentication> ACTING = new ThreadLocal<>();

    /** Somebody with these roles. */
    public static Authentication with(Role... roles) {
        Set<Role> all = Set.copyOf(Arrays.asList(roles));
        return new SignedIn(new Person("test-" + all, "test", "Người thử", Role.permissions(all), 1, false), "session");
    }

    /** Somebody who has yet to change a printed password. */
    public static Authentication newcomer() {
        return new SignedIn(new Person("test-new", "new", "Người mới", Set.of(Permission.OWN), 1, true), "session");
    }

    /** Makes the account of somebody of these people, for what looks it up. */
    public static void account(Neo4jClient neo4j, Authentication of) {
        Person person = SignedIn.of(of).orElseThrow().getPrincipal();
        neo4j.query("""
                        MERGE (a:__Account {id: $id})
                        SET a += {name: $id, fullName: $name, roles: ['READER'], provider: '', enabled: true, mustChange: $change,
                          version: 1, createdAt: datetime(), passwordHash: ''}""")
                .bindAll(Map.of("id", person.id(), "name", person.fullName(), "change", person.mustChangePassword()))
                .run();
    }

    /** From here on, in this test, nobody is signed in. */
    public static void nobody() {
        ACTING.remove();
        TestSecurityContextHolder.clearContext();
    }

    /** From here on, in this test, somebody else acts: at services, in screens, and by MockMvc. */
    public static void act(Authentication as) {
        ACTING.set(as);
        TestSecurityContextHolder.setAuthentication(as);
    }

    /** Gives every MockMvc request whoever acts, unless the request names somebody. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class AtRest {

        @Bean
        MockMvcBuilderCustomizer acting() {
            return builder -> builder.defaultRequest(MockMvcRequestBuilders.get("/")
                    .with(request -> ACTING.get() == null
                            ? request
                            : SecurityMockMvcRequestPostProcessors.authentication(ACTING.get())
                                    .postProcessRequest(request)));
        }
    }

    @Override
    public void beforeTestClass(TestContext test) {
        // Vaadin puts one of its own into a static place with every application context; filters and tests must mean
        // the same
        test.getApplicationContext()
                .getBeanProvider(SecurityContextHolderStrategy.class)
                .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
        act(with(Role.ADMINISTRATOR));
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        act(with(Role.ADMINISTRATOR));
    }

    @Override
    public void afterTestMethod(TestContext test) {
        nobody();
    }

    /** After Spring Security's own listener, so that its annotations go first. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
