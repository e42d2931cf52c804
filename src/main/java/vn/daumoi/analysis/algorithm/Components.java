package vn.daumoi.analysis.algorithm;

import java.util.Arrays;

/**
 * The knots of a graph: tasks that wait for each other, directly or over others, share one; every other task has one of its
 * own. Tarjan's algorithm with a stack of its own instead of recursion.
 *
 * @param of the knot of each task. What a task needs has a knot of the same or a smaller number, so numbers are an order in
 *     which everything comes after what it waits for
 * @param members of each knot, in the order of their numbers
 */
public record Components(int[] of, Links members) {

    /** The knots along what each task waits for. */
    public static Components of(Links needs) {
        return new Tarjan(needs).run();
    }

    /** How many knots there are. */
    public int count() {
        return members.size();
    }

    /** Whether the task waits for itself over others. */
    public boolean knotted(int task) {
        return members.count(of[task]) > 1;
    }

    private static final class Tarjan {

        private final Links needs;
        private final int[] number;
        private final int[] low;
        private final int[] component;
        private final int[] next;
        private final int[] path;
        private final int[] open;
        private int openCount;
        private int numbered;
        private int components;

        Tarjan(Links needs) {
            int size = needs.size();
            this.needs = needs;
            this.number = new int[size];
            this.low = new int[size];
            this.component = new int[size];
            this.next = Arrays.copyOf(needs.from(), size);
            this.path = new int[size];
            this.open = new int[size];
            Arrays.fill(component, -1);
        }

        Components run() {
            for (int task = 0; task < number.length; task++) {
                if (number[task] == 0) {
                    from(task);
                }
            }
            var members = new int[number.length];
            Arrays.setAll(members, i -> i);
            return new Components(component, Links.of(components, component, members));
        }

        private void from(int start) {
            int depth = 0;
            path[depth++] = start;
            begin(start);
            while (depth > 0) {
                int task = path[depth - 1];
                if (next[task] < needs.from()[task + 1]) {
                    int other = needs.others()[next[task]++];
                    if (number[other] == 0) {
                        path[depth++] = other;
                        begin(other);
                    } else if (component[other] < 0) {
                        low[task] = Math.min(low[task], number[other]);
                    }
                } else {
                    depth--;
                    if (depth > 0) {
                        low[path[depth - 1]] = Math.min(low[path[depth - 1]], low[task]);
                    }
                    end(task);
                }
            }
        }

        private void begin(int task) {
            number[task] = ++numbered;
            low[task] = numbered;
            open[openCount++] = task;
        }

        private void end(int task) {
            if (low[task] == number[task]) {
                int other;
                do {
                    other = open[--openCount];
                    component[other] = components;
                } while (other != task);
                components++;
            }
        }
    }
}
