package vn.daumoi.bench;

import java.util.Arrays;
import java.util.Random;

/**
 * A made-up programme as numbers: tasks in layers as real ones are (guidance, platforms, building, cleaning, security checks,
 * connecting, using, …), three dependencies each on tasks of the layers before, two of them about the same database or its
 * neighbours, one on anything, often on a few hubs. Two in three tasks have a deadline, later layers later ones, some too
 * early; one in eight is done. The same numbers always give the same programme.
 */
final class BigPlan {

    static final int LAYERS = 10;
    static final int FIRST_DAY = 19_400;

    final int tasks;
    final int agencies;
    final int databases;
    final int[] waiting;
    final int[] needed;
    final int[] due;
    final int[] lead;
    final int[] database;
    final int[] connectedWith;
    final boolean[] done;

    BigPlan(int tasks, long seed) {
        var random = new Random(seed);
        this.tasks = tasks;
        this.agencies = Math.clamp(tasks / 200, 100, 5_000);
        this.databases = Math.clamp(tasks / 20, 500, 50_000);
        this.due = new int[tasks];
        this.lead = new int[tasks];
        this.database = new int[tasks];
        this.connectedWith = new int[tasks];
        this.done = new boolean[tasks];
        int perLayer = tasks / LAYERS;
        var from = new int[tasks * 3];
        var to = new int[tasks * 3];
        int count = 0;
        for (int task = 0; task < tasks; task++) {
            int layer = Math.min(LAYERS - 1, task / perLayer);
            // a few agencies lead most, as in life
            lead[task] = (int) (agencies * Math.pow(random.nextDouble(), 2));
            database[task] = (int) ((long) (task % perLayer) * databases / perLayer) % databases;
            connectedWith[task] = layer == 6 ? random.nextInt(databases) : -1;
            due[task] = random.nextInt(3) == 0 ? Integer.MIN_VALUE : FIRST_DAY + layer * 60 + random.nextInt(90);
            done[task] = random.nextInt(8) == 0;
            var chosen = new int[3];
            for (int i = 0; i < 3 && layer > 0; i++) {
                int other;
                do {
                    other = i < 2 ? near(task, layer, perLayer, random) : far(layer, perLayer, random);
                } while (i > 0 && other == chosen[0] || i > 1 && other == chosen[1]);
                chosen[i] = other;
                from[count] = task;
                to[count++] = other;
            }
        }
        this.waiting = Arrays.copyOf(from, count);
        this.needed = Arrays.copyOf(to, count);
    }

    /** In one of the two layers before, at much the same place. */
    private static int near(int task, int layer, int perLayer, Random random) {
        int place = Math.floorMod(task % perLayer + random.nextInt(41) - 20, perLayer);
        return (layer - 1 - random.nextInt(Math.min(2, layer))) * perLayer + place;
    }

    /** Anywhere before; every second time one of the hubs of its layer. */
    private static int far(int layer, int perLayer, Random random) {
        int place = random.nextBoolean() ? random.nextInt(Math.max(1, perLayer / 1_000)) : random.nextInt(perLayer);
        return random.nextInt(layer) * perLayer + place;
    }

    static String key(int task) {
        return "task-bench.%07d".formatted(task);
    }

    String title(int task) {
        return "Nhiệm vụ số " + task + ": hoàn thiện, làm sạch và kết nối cơ sở dữ liệu chuyên ngành số "
                + database[task] + " phục vụ giải quyết thủ tục hành chính";
    }
}
