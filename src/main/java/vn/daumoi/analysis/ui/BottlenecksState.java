package vn.daumoi.analysis.ui;

import com.vaadin.flow.router.QueryParameters;
import org.jspecify.annotations.Nullable;
import vn.daumoi.analysis.Figure;

/**
 * What the screen of bottlenecks shows: all of it stands in the address.
 *
 * @param shown key of the task or agency of which {@code figure} is opened, both null or neither
 */
record BottlenecksState(
        boolean agencies,
        Figure by,
        BasisState basis,
        @Nullable String shown,
        @Nullable Figure figure) {

    static BottlenecksState of(QueryParameters query) {
        Figure by = Address.oneOf(query, "by", Figure.class);
        Figure figure = Address.oneOf(query, "figure", Figure.class);
        return new BottlenecksState(
                "agencies".equals(Address.text(query, "of")),
                by == null ? Figure.DOWNSTREAM : by,
                BasisState.of(query),
                figure == null ? null : Address.text(query, "show"),
                figure);
    }

    Address address() {
        Address address =
                new Address().with("of", agencies ? "agencies" : null).with("by", by == Figure.DOWNSTREAM ? null : by);
        return basis.into(address).with("show", shown).with("figure", shown == null ? null : figure);
    }

    BottlenecksState of(boolean otherAgencies) {
        return new BottlenecksState(otherAgencies, by, basis, null, null);
    }

    BottlenecksState by(Figure other) {
        return new BottlenecksState(agencies, other, basis, null, null);
    }

    BottlenecksState on(BasisState other) {
        return new BottlenecksState(agencies, by, other, shown, figure);
    }

    BottlenecksState showing(@Nullable String key, @Nullable Figure opened) {
        return new BottlenecksState(agencies, by, basis, key, opened);
    }
}
