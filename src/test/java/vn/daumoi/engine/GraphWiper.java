package vn.daumoi.engine;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Empties the graph before each test class; see {@link WithEngine}. */
public final class GraphWiper extends AbstractTestExecutionListener {

    /** Takes every node but the record of migrations out of the shared engine's graph. */
    public static void wipe() {
        TestEngine.get().wipe();
    }

    @Override
    public void beforeTestClass(TestContext test) {
        wipe();
    }
}
