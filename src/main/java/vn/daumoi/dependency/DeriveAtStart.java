package vn.daumoi.dependency;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.daumoi.access.Person;
import vn.daumoi.access.SignedIn;

/** A data folder of an earlier release gets its proposals at the first start, as if its documents were published today. */
@Component
@Order(2)
class DeriveAtStart implements ApplicationRunner {

    private final DependencyService dependencies;

    DeriveAtStart(DependencyService dependencies) {
        this.dependencies = dependencies;
    }

    @Override
    public void run(ApplicationArguments args) {
        SignedIn.as(Person.PROGRAM, dependencies::deriveWhereRulesChanged);
    }
}
