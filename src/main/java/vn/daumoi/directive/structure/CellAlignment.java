package vn.daumoi.directive.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Lines that were once the cells of one row, dealt out to its columns again: the most plausible way, by what columns hold
 * (agencies, dates), by where sentences break off, and by the order of the columns. A row broken across a page goes through
 * its columns a second time.
 */
final class CellAlignment {

    private static final int BEAM = 24;
    private static final double EMPTY = -2;
    private static final double TURN = -3;

    /**
     * @param columns for each line, the column it belongs to
     * @param passes how often the lines go through the columns
     */
    record Result(List<Integer> columns, int passes, double score) {}

    private record State(int[] columns, String[] texts, int passes, double score) {

        int last() {
            return columns.length == 0 ? -1 : columns[columns.length - 1];
        }

        State with(int column, String line, int pass, double more) {
            int[] longer = Arrays.copyOf(columns, columns.length + 1);
            longer[columns.length] = column;
            String[] others = texts.clone();
            others[column] = others[column].isEmpty() ? line : others[column] + ' ' + line;
            return new State(longer, others, pass, score + more);
        }
    }

    private final List<ColumnRole> roles;

    CellAlignment(List<ColumnRole> roles) {
        this.roles = roles;
    }

    /**
     * @param lines of one row, without its number
     * @param atLeast lines that surely belong to it; those after may be none of it
     */
    Result align(List<String> lines, int atLeast) {
        String[] none = new String[roles.size()];
        Arrays.fill(none, "");
        List<State> beam = List.of(new State(new int[0], none, 1, 0));
        Result best = null;
        for (int i = 0; i < lines.size(); i++) {
            var next = new ArrayList<State>();
            for (State state : beam) {
                extend(state, lines.get(i), next);
            }
            next.sort(Comparator.comparingDouble(State::score).reversed());
            beam = next.size() > BEAM ? next.subList(0, BEAM) : next;
            if (i + 1 >= atLeast) {
                for (State state : beam) {
                    double score = state.score() + missing(state);
                    if (best == null || score > best.score()) {
                        best = new Result(Arrays.stream(state.columns()).boxed().toList(), state.passes(), score);
                    }
                }
            }
        }
        return best == null ? new Result(List.of(), 1, 0) : best;
    }

    private void extend(State state, String line, List<State> next) {
        int last = state.last();
        for (int column = 0; column < roles.size(); column++) {
            String before = state.texts()[column];
            if (column == last) {
                next.add(state.with(column, line, state.passes(), wraps(column, before, line)));
            } else if (column > last && before.isEmpty() && state.passes() == 1) {
                double skipped = 0;
                for (int c = last + 1; c < column; c++) {
                    skipped += state.texts()[c].isEmpty() ? skip(c) : 0;
                }
                next.add(state.with(column, line, state.passes(), begins(column, line) + skipped));
            } else if (!before.isEmpty()) {
                boolean turns = column < last;
                double more = resumes(column, before, line) + (turns ? TURN : 0);
                next.add(state.with(column, line, state.passes() + (turns ? 1 : 0), more));
            }
        }
    }

    private double missing(State state) {
        double missing = 0;
        for (int c = 0; c < roles.size(); c++) {
            missing += state.texts()[c].isEmpty() ? skip(c) : 0;
        }
        return missing;
    }

    private double skip(int column) {
        return switch (roles.get(column)) {
            case TITLE -> EMPTY * 3;
            case LEAD, DEADLINE -> EMPTY * 1.25;
            case CO_LEAD, PRODUCT -> EMPTY;
            default -> EMPTY / 2;
        };
    }

    private double begins(int column, String line) {
        boolean when = Words.saysWhen(line);
        boolean agencies = Words.namesAgencies(line);
        double lower = Words.startsLower(line) ? -2 : 0;
        return switch (roles.get(column)) {
            case DEADLINE -> when ? 4 : -3;
            case LEAD, CO_LEAD -> when ? -4 : agencies ? 3 : line.length() > 150 ? -3 + lower : lower;
            case TITLE -> (when ? -3 : 1) + lower;
            default -> (when ? -2 : 0) + lower;
        };
    }

    /** The next line of the same cell. */
    private double wraps(int column, String before, String line) {
        if (roles.get(column) == ColumnRole.DEADLINE) {
            return Words.saysWhen(line) ? (Words.endsOpen(before) || Words.startsLower(line) ? 2 : -1) : -4;
        }
        if (Words.endsOpen(before)) {
            return 2;
        }
        if (Words.endsClosed(before)) {
            return Words.endsClosed(line) && before.endsWith(";") ? 0 : -3;
        }
        double wrong = roles.get(column) != ColumnRole.TITLE && Words.saysWhen(line) ? -3 : 0;
        return wrong + (Words.startsLower(line) ? 2 : -2);
    }

    /** A cell that went on after a page break. */
    private double resumes(int column, String before, String line) {
        if (roles.get(column) == ColumnRole.DEADLINE && !Words.saysWhen(line)) {
            return -4;
        }
        if (Words.endsOpen(before)) {
            return 3;
        }
        return Words.startsLower(line) && !Words.endsClosed(before) ? 3 : -4;
    }
}
