package vn.daumoi.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import vn.daumoi.access.Staff;

/**
 * Gives a Spring test the embedded Neo4j that all tests of a process share (it starts once, in about two seconds), and
 * an empty, migrated graph before the first test of the class. Tests of one class see each other's data: a class that
 * minds that calls {@link GraphWiper#wipe()} in its {@code @BeforeEach}.
 *
 * <p>An administrator acts in it, unless it says otherwise ({@link Staff}). The first import of the directive is switched off.
 * Tests take {@link DaumoiIT}, which brings it along.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ContextConfiguration(initializers = TestEngineInitializer.class)
@TestExecutionListeners(
        listeners = {GraphWiper.class, Staff.class},
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface WithEngine {}
