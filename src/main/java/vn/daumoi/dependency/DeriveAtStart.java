package vn.daumoi.dependency;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.daumoi.access.Person;
import vn.daumoi.access.SignedIn;
import vn.daumoi.dependency.rule.Rule;
import vn.daumoi.engine.Transactions;

/** A data folder of an earlier release gets its proposals at the first start, as if its documents were published today. */
@Component
@Order(2)
class DeriveAtStart implements ApplicationRunner {

    private final DerivationQueries queries;
    private final Deriver deriver;
    private final Transactions transactions;

    DeriveAtStart(DerivationQueries queries, Deriver deriver, Transactions transactions) {
        this.queries = queries;
        this.deriver = deriver;
        this.transactions = transactions;
    }

    @Override
    public void run(ApplicationArguments args) {
        // a start that has nothing to derive writes nothing: it must also succeed on a full disk
        if (queries.rulesVersion() != Rule.VERSION) {
            SignedIn.as(
                    Person.PROGRAM,
                    () -> transactions.write(() -> {
                        deriver.deriveAll();
                        queries.rulesVersion(Rule.VERSION);
                    }));
        }
    }
}
