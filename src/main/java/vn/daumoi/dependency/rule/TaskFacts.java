package vn.daumoi.dependency.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.daumoi.graph.DatabaseRole;
import vn.daumoi.graph.DeadlineKind;

/**
 * A task as the rules see it.
 *
 * @param document key of the document that ordered it
 * @param section code of its section, or empty
 * @param order its place in the document
 * @param row its words: the passage it stands in
 * @param title where its title stands in the row; likewise {@code product} and {@code deadline}, empty spans where there is none
 */
public record TaskFacts(
        String key,
        String code,
        String document,
        String section,
        int order,
        DeadlineKind deadlineKind,
        Passage row,
        Span title,
        Span product,
        Span deadline,
        List<Lead> leads,
        List<Concern> concerns) {

    /** A passage of a document. */
    public record Passage(String key, String text) {}

    /** {@code [start, end)} in the row's text. */
    public record Span(int start, int end) {

        boolean isEmpty() {
            return end <= start;
        }
    }

    /** An agency, or a collective, that leads. */
    public record Lead(String key, String name, boolean collective) {}

    /**
     * A database and what the task does to it.
     *
     * @param set it names no single one: "các cơ sở dữ liệu quốc gia"
     */
    public record Concern(String database, String name, boolean set, DatabaseRole role, Proposal.Place place) {}

    boolean does(DatabaseRole role, String database) {
        return concerns.stream().anyMatch(c -> c.role() == role && c.database().equals(database));
    }

    /** Keys of the databases it does this to. */
    Set<String> databases(DatabaseRole role) {
        return concerns.stream()
                .filter(c -> c.role() == role)
                .map(Concern::database)
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<String> leadKeys() {
        return leads.stream().map(Lead::key).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether only sets of agencies lead it: nobody in particular is asked. */
    boolean onlyCollective() {
        return !leads.isEmpty() && leads.stream().allMatch(Lead::collective);
    }

    /** Whether it never ends: it goes on, comes again, or only begins. */
    boolean endless() {
        return deadlineKind == DeadlineKind.ONGOING
                || deadlineKind == DeadlineKind.RECURRING
                || deadlineKind == DeadlineKind.FROM;
    }

    String titleText() {
        return row.text().substring(title.start(), title.end());
    }

    /** The words of a place, where it is in the row itself; empty elsewhere. */
    String before(Proposal.Place place, int letters) {
        if (!place.passage().equals(row.key()) || place.start() > row.text().length()) {
            return "";
        }
        return row.text().substring(Math.max(0, place.start() - letters), place.start());
    }
}
