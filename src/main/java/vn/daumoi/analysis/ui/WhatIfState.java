package vn.daumoi.analysis.ui;

import com.vaadin.flow.router.QueryParameters;
import org.jspecify.annotations.Nullable;
import vn.daumoi.analysis.Scenario;
import vn.daumoi.analysis.Scenario.Subject;

/** What the screen supposes: one scenario, or two to compare; all of it stands in the address. */
record WhatIfState(@Nullable Scenario first, @Nullable Scenario second, BasisState basis) {

    static final int USUAL_DAYS = 30;

    static WhatIfState of(QueryParameters query) {
        Scenario first = scenario(query, "");
        return new WhatIfState(first, first == null ? null : scenario(query, "2"), BasisState.of(query));
    }

    Address address() {
        var address = new Address();
        put(address, first, "");
        put(address, second, "2");
        return basis.into(address);
    }

    WhatIfState first(@Nullable Scenario scenario) {
        return new WhatIfState(scenario, scenario == null ? null : second, basis);
    }

    WhatIfState second(@Nullable Scenario scenario) {
        return new WhatIfState(first, scenario, basis);
    }

    WhatIfState on(BasisState other) {
        return new WhatIfState(first, second, other);
    }

    private static void put(Address address, @Nullable Scenario scenario, String number) {
        if (scenario != null) {
            address.with(name(scenario.subject()) + number, scenario.key())
                    .with("slipDays" + number, scenario.slipDays());
        }
    }

    private static @Nullable Scenario scenario(QueryParameters query, String number) {
        int days = Address.number(query, "slipDays" + number, 0, Scenario.MOST_DAYS, USUAL_DAYS);
        for (Subject subject : Subject.values()) {
            String key = Address.text(query, name(subject) + number);
            if (key != null) {
                return new Scenario(subject, key, days);
            }
        }
        return null;
    }

    private static String name(Subject subject) {
        return subject.name().toLowerCase(java.util.Locale.ROOT);
    }
}
