package vn.daumoi.analysis.algorithm;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The tasks that every chain between a goal and the sources passes through: the dominators, of which only those common to all
 * sources are asked for. So one walk along one shortest chain does, where a whole dominator tree would be four times the code.
 */
public final class ChokePoints {

    private ChokePoints() {}

    /**
     * Tasks other than the goals whose removal leaves no chain from any source to any goal; a source can be one. Those near
     * the goals come first; none where no chain exists, or where a goal is a source itself.
     *
     * @param needs what each task waits for
     * @param source whether chains begin there
     */
    public static int[] of(Links needs, int[] goals, IntPredicate source) {
        Reach reach = Reach.along(needs, goals);
        int nearest = -1;
        for (int task : reach.reached()) {
            if (source.test(task)) {
                nearest = task;
                break;
            }
        }
        if (nearest < 0 || reach.via()[nearest] < 0) {
            return new int[0];
        }
        int[] chain = reversed(reach.wayBack(nearest));
        return walk(needs, goals, source, chain);
    }

    /**
     * The chain runs from a goal to a source. Place 0 stands for all goals, place {@code chain.length} for all sources. From
     * the places walked so far, {@code furthest} is the last place of the chain that can be reached without the places
     * between: a place is passed by all chains when nothing reaches beyond it.
     */
    private static int[] walk(Links needs, int[] goals, IntPredicate source, int[] chain) {
        int end = chain.length;
        var place = new int[needs.size()];
        Arrays.fill(place, -1);
        for (int i = 1; i < end; i++) {
            place[chain[i]] = i;
        }
        var seen = new boolean[needs.size()];
        var stack = new int[needs.size()];
        var found = new int[end];
        int count = 0;
        int furthest = 0;
        for (int at = 0; at < end; at++) {
            if (at > 0 && at == furthest) {
                found[count++] = chain[at];
            }
            int top = 0;
            if (at == 0) {
                for (int goal : goals) {
                    if (!seen[goal]) {
                        seen[goal] = true;
                        stack[top++] = goal;
                    }
                }
            } else {
                if (source.test(chain[at])) {
                    furthest = end;
                }
                seen[chain[at]] = true;
                stack[top++] = chain[at];
            }
            while (top > 0) {
                int task = stack[--top];
                if (place[task] < 0 && source.test(task)) {
                    furthest = end;
                }
                for (int i = needs.from()[task]; i < needs.from()[task + 1]; i++) {
                    int other = needs.others()[i];
                    if (place[other] > at) {
                        furthest = Math.max(furthest, place[other]);
                    } else if (!seen[other]) {
                        seen[other] = true;
                        stack[top++] = other;
                    }
                }
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static int[] reversed(int[] way) {
        var reversed = new int[way.length];
        for (int i = 0; i < way.length; i++) {
            reversed[i] = way[way.length - 1 - i];
        }
        return reversed;
    }
}
