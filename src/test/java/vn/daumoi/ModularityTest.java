package vn.daumoi;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Features see each other's root packages only, and in no circle. */
class ModularityTest {

    @Test
    void boundariesHold() {
        ApplicationModules.of(DaumoiApplication.class).verify();
    }
}
