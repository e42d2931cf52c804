package vn.daumoi.analysis.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.daumoi.analysis.Basis;

/**
 * The basis as an address says it.
 *
 * @param asOf null: today, whenever the address is opened
 * @param percent the least confidence of dependencies that count
 */
record BasisState(@Nullable LocalDate asOf, int percent, boolean confirmedOnly, boolean today) {

    static final BasisState START = new BasisState(null, (int) (100 * Basis.MIN_CONFIDENCE), false, false);

    static BasisState of(QueryParameters query) {
        String least = Address.text(query, "minConfidence");
        int percent = START.percent;
        try {
            int asked = least == null ? percent : (int) Math.round(100 * Double.parseDouble(least));
            percent = 0 <= asked && asked <= 100 ? asked : percent;
        } catch (NumberFormatException e) {
            // as without
        }
        return new BasisState(
                Address.date(query, "asOf"),
                percent,
                "CONFIRMED".equals(Address.text(query, "states")),
                "true".equals(Address.text(query, "responsibleToday")));
    }

    Address into(Address address) {
        return address.with("asOf", asOf)
                .with("minConfidence", percent == START.percent ? null : String.valueOf(percent / 100.0))
                .with("states", confirmedOnly ? "CONFIRMED" : null)
                .with("responsibleToday", today ? "true" : null);
    }

    /** @param day which day it is: meant where none is given */
    Basis basis(LocalDate day) {
        Set<Basis.State> states = confirmedOnly ? EnumSet.of(Basis.State.CONFIRMED) : EnumSet.allOf(Basis.State.class);
        return new Basis(asOf == null ? day : asOf, percent / 100.0, states, today);
    }
}
