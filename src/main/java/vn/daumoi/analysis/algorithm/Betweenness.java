package vn.daumoi.analysis.algorithm;

import java.util.Arrays;

/**
 * The share of all shortest chains that pass through each task, by Brandes' algorithm.
 *
 * @param share of each task, 0 to 1: the sum over all pairs with a chain between them of the part of their shortest chains
 *     that pass through the task without beginning or ending there, divided by the number of pairs
 * @param starts from which chains were followed; fewer than were given where the budget did not suffice
 */
public record Betweenness(double[] share, int[] starts) {

    /**
     * @param starts from which chains are followed, in this order
     * @param budget after so many links, no further start is begun
     */
    public static Betweenness of(Links links, int[] starts, long budget) {
        int size = links.size();
        var through = new double[size];
        var ways = new double[size];
        var part = new double[size];
        var distance = new int[size];
        var queue = new int[size];
        Arrays.fill(distance, -1);
        long pairs = 0;
        long steps = 0;
        int followed = 0;
        for (; followed < starts.length && steps < budget; followed++) {
            int start = starts[followed];
            int count = search(links, start, ways, distance, queue);
            pairs += count - 1;
            back(links, queue, count, ways, part, distance);
            for (int i = 0; i < count; i++) {
                int task = queue[i];
                steps += 1 + links.count(task);
                if (task != start) {
                    through[task] += part[task];
                }
                distance[task] = -1;
                part[task] = 0;
            }
        }
        for (int task = 0; task < size; task++) {
            through[task] = pairs == 0 ? 0 : through[task] / pairs;
        }
        return new Betweenness(through, Arrays.copyOf(starts, followed));
    }

    /** Counts the shortest chains from the start to everything it reaches; gives how much that is. */
    private static int search(Links links, int start, double[] ways, int[] distance, int[] queue) {
        int count = 0;
        queue[count++] = start;
        distance[start] = 0;
        ways[start] = 1;
        for (int at = 0; at < count; at++) {
            int task = queue[at];
            for (int i = links.from()[task]; i < links.from()[task + 1]; i++) {
                int other = links.others()[i];
                if (distance[other] < 0) {
                    distance[other] = distance[task] + 1;
                    ways[other] = 0;
                    queue[count++] = other;
                }
                if (distance[other] == distance[task] + 1) {
                    ways[other] += ways[task];
                }
            }
        }
        return count;
    }

    /** Gives each task its part of the chains that go on beyond it, the furthest first. */
    private static void back(Links links, int[] queue, int count, double[] ways, double[] part, int[] distance) {
        for (int at = count - 1; at >= 0; at--) {
            int task = queue[at];
            double sum = 0;
            for (int i = links.from()[task]; i < links.from()[task + 1]; i++) {
                int other = links.others()[i];
                if (distance[other] == distance[task] + 1) {
                    sum += ways[task] / ways[other] * (1 + part[other]);
                }
            }
            part[task] = sum;
        }
    }
}
