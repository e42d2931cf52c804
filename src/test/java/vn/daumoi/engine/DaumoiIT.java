package vn.daumoi.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import vn.daumoi.access.Staff;

/**
 * A test on a real, embedded Neo4j, without a web server: of services, of REST by an injected {@code MockMvc}, or of screens by
 * extending {@code SpringBrowserlessTest}. The whole application context (made once for all such tests: further annotations
 * for it would make another, which costs ten seconds), on the shared engine of {@link WithEngine}, with an empty and migrated graph before the class.
 *
 * <pre>{@code
 * @DaumoiIT
 * class BlockersIT {
 *     @Test
 *     void ranksTheLandDatabaseFirst(@Autowired BlockerService blockers, @Autowired Neo4jClient neo4j) { … }
 * }
 * }</pre>
 *
 * For statements of the test's own, inject {@code Neo4jClient} or {@code Driver}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest
@AutoConfigureMockMvc
@WithEngine
@Import(Staff.AtRest.class)
public @interface DaumoiIT {}
