package vn.daumoi.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.daumoi.graph.Fold;

/**
 * Who took over from whom, at one moment: the answer to "who is responsible today" for a function. A task is of a function
 * where it says one of the function's words; what it says of none goes where everything else went.
 */
public final class Successions {

    private static final int LONGEST_CHAIN = 8;

    private final Map<String, List<Move>> moves;

    /** A move of a function, and the words, folded, by which a task is known to be of it. */
    record Move(Successor successor, List<String> words) {}

    Successions(Map<String, List<Move>> moves) {
        this.moves = Map.copyOf(moves);
    }

    /** Everybody who took something over from the agency, whatever it is. */
    public List<Successor> of(String agency) {
        return moves.getOrDefault(agency, List.of()).stream()
                .map(Move::successor)
                .toList();
    }

    /**
     * Who answers on a day for what an agency was asked to do: itself, where nobody has taken over; several, where the task is
     * of several functions that went apart.
     *
     * @param text what the task says: its title and product
     * @return the last in each line of successors; an empty list where the agency itself still answers
     */
    public List<Successor> responsible(String agency, String text, LocalDate on) {
        String folded = Fold.search(text);
        var found = new LinkedHashMap<String, Successor>();
        for (Successor next : next(agency, folded, on)) {
            Successor last = next;
            for (int i = 0; i < LONGEST_CHAIN; i++) {
                List<Successor> further = next(last.agency().key(), folded, on);
                if (further.isEmpty()) {
                    break;
                }
                last = further.getFirst();
            }
            found.putIfAbsent(last.agency().key(), last);
        }
        return List.copyOf(found.values());
    }

    /** Who answers on a day for each lead of a task, by the lead's key; leads that still answer themselves are not in it. */
    public Map<String, List<Successor>> responsible(Task task, LocalDate on) {
        var today = new LinkedHashMap<String, List<Successor>>();
        for (Task.AgencyRef lead : task.leads()) {
            List<Successor> successors = responsible(lead.key(), task.title() + " " + task.product(), on);
            if (!successors.isEmpty()) {
                today.put(lead.key(), successors);
            }
        }
        return today;
    }

    private List<Successor> next(String agency, String folded, LocalDate on) {
        var special = new ArrayList<Successor>();
        var general = new ArrayList<Successor>();
        for (Move move : moves.getOrDefault(agency, List.of())) {
            Successor successor = move.successor();
            LocalDate day = successor.on();
            if (day != null && on.isBefore(day)) {
                continue;
            }
            if (successor.scope().isEmpty()) {
                general.add(successor);
            } else if (move.words().stream().anyMatch(folded::contains)) {
                special.add(successor);
            }
        }
        return special.isEmpty() ? general : special;
    }
}
