package vn.daumoi.analysis.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the screen of blockers is asked: all of it stands in the address.
 *
 * @param database and {@code with}: whose integration; {@code with} null for anything
 * @param task in place of databases
 * @param shown key of the agency whose chain is shown, "nobody" for the tasks without a lead, or null
 * @param filter words that a database in the matrix must hold
 * @param only which pairs the matrix shows
 */
record BlockersState(
        @Nullable String database,
        @Nullable String with,
        @Nullable String task,
        BasisState basis,
        @Nullable String shown,
        @Nullable String filter,
        Only only) {

    static final String NOBODY = "nobody";

    /** Pairs of databases. */
    enum Only {
        ALL,
        OPEN,
        LATE;

        static Only of(@Nullable String name) {
            return Arrays.stream(values())
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElse(ALL);
        }
    }

    static BlockersState of(QueryParameters query) {
        return new BlockersState(
                Address.text(query, "database"),
                Address.text(query, "with"),
                Address.text(query, "task"),
                BasisState.of(query),
                Address.text(query, "show"),
                Address.text(query, "q"),
                Only.of(Address.text(query, "only")));
    }

    Address address() {
        Address address =
                new Address().with("database", database).with("with", with).with("task", task);
        return basis.into(address).with("show", shown).with("q", filter).with("only", only == Only.ALL ? null : only);
    }

    boolean asks() {
        return database != null || task != null;
    }

    BlockersState asking(@Nullable String newDatabase, @Nullable String newWith, @Nullable String newTask) {
        return new BlockersState(newDatabase, newWith, newTask, basis, null, filter, only);
    }

    BlockersState on(BasisState other) {
        return new BlockersState(database, with, task, other, shown, filter, only);
    }

    BlockersState showing(@Nullable String agency) {
        return new BlockersState(database, with, task, basis, agency, filter, only);
    }

    BlockersState filtered(@Nullable String words, Only pairs) {
        return new BlockersState(database, with, task, basis, shown, words, pairs);
    }
}
