package vn.daumoi.bench;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.util.FileSystemUtils;
import vn.daumoi.e2e.PackagedServer;

/**
 * Many people at once: {@code ./daumoi bench load [people 50] [minutes 10] [tasks 100000] [heap 1g] [folder
 * to keep the data in]}. The packaged program runs in
 * a process of its own on a made-up programme; people speak Vaadin's own protocol, think 3 to 10 seconds after each step, and
 * every answer is looked at. Times of one person alone in the same run stand beside those of all, because machines differ. Then
 * what an idle session keeps in memory, and whether memory comes back when people leave. Ends with 1 where anything went wrong.
 */
final class LoadBenchmark {

    private static final int LEAST_THINKING = 3_000;
    private static final int MOST_THINKING = 10_000;
    private static final int ROUNDS = 3;
    private static final Duration IDLE = Duration.ofMinutes(2);

    private final URI address;
    private final LoadWorld world;
    private final ServerMemory memory;
    private final int people;

    private LoadBenchmark(PackagedServer server, LoadWorld world, int people) {
        this.address = server.address();
        this.world = world;
        this.memory = new ServerMemory(server.pid());
        this.people = people;
    }

    public static void main(String[] args) throws Exception {
        int people = args.length > 0 ? Integer.parseInt(args[0]) : 50;
        double minutes = args.length > 1 ? Double.parseDouble(args[1]) : 10;
        int tasks = args.length > 2 ? Integer.parseInt(args[2]) : 100_000;
        String heap = args.length > 3 ? args[3] : "1g";
        Path home = args.length > 4 ? Path.of(args[4]) : Files.createTempDirectory("daumoi-load-");
        boolean there = Files.exists(home.resolve("neo4j"));
        int errors;
        try (var server = PackagedServer.start(
                home,
                List.of("-Xmx" + heap),
                "--daumoi.import-on-first-start=false",
                // all people are one account
                "--daumoi.query.at-once=" + people,
                "--daumoi.backup.enabled=false",
                "--server.servlet.session.timeout=" + IDLE.toSeconds() + "s")) {
            long start = System.nanoTime();
            var programme = new Programme(tasks, 42);
            if (!there) {
                LoadWorld.fill(server.address(), programme);
            }
            LoadWorld world = LoadWorld.of(server.address(), programme);
            System.out.printf(
                    "%d tasks, %d agencies, %d databases, %d documents imported in %.0f s; server with -Xmx%s, %d processors%n",
                    world.tasks(),
                    world.agencies().size(),
                    world.databases().size(),
                    world.documents().size(),
                    (System.nanoTime() - start) / 1e9,
                    heap,
                    Runtime.getRuntime().availableProcessors());
            errors = new LoadBenchmark(server, world, people).run(Duration.ofSeconds(Math.round(minutes * 60)));
            server.output()
                    .lines()
                    .filter(line -> line.contains(" ERROR ") || line.contains(" WARN "))
                    .limit(40)
                    .forEach(System.out::println);
        } finally {
            if (args.length < 5) {
                FileSystemUtils.deleteRecursively(home);
            }
        }
        if (errors > 0) {
            System.exit(1);
        }
    }

    private int run(Duration time) throws Exception {
        var warm = new Timings();
        crowd(Math.min(people, 4), time.dividedBy(10), 500, warm);
        var alone = new Timings();
        crowd(1, time.dividedBy(5), 500, alone);
        var together = new Timings();
        crowd(people, time, MOST_THINKING, together);
        System.out.printf(
                "%n%d people for %d s, thinking %d–%d s after each step; one person alone for %d s%n",
                people,
                time.toSeconds(),
                LEAST_THINKING / 1000,
                MOST_THINKING / 1000,
                time.dividedBy(5).toSeconds());
        together.print(alone);
        System.out.printf("resident %.0f MB%n", memory.resident());
        var leaving = new Timings();
        idleSessions(leaving);
        rounds(leaving);
        leaving.errors().forEach((what, times) -> System.out.printf("ERROR %d times: %s%n", times, what));
        return together.errors().size()
                + alone.errors().size()
                + leaving.errors().size();
    }

    /** People come one after another in the first seconds, as in the morning, and work until the time is over. */
    private void crowd(int size, Duration time, int mostThinking, Timings timings) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        each(size, n -> {
            var random = new Random(n);
            pause(random.nextInt(Math.max(1, (int) Math.min(mostThinking, time.toMillis() / 4))));
            try (var person = new LoadPerson(address, world, n, timings)) {
                person.begin();
                while (System.nanoTime() < end) {
                    pause(thinking(random, mostThinking));
                    person.step();
                }
                person.signOut();
            }
        });
    }

    private static int thinking(Random random, int most) {
        int least = Math.min(LEAST_THINKING, most / 2);
        return least + random.nextInt(most - least + 1);
    }

    private void idleSessions(Timings timings) throws Exception {
        double before = memory.heap();
        List<LoadPerson> idle = present(timings);
        double with = memory.heap();
        idle.forEach(LoadPerson::signOut);
        idle.forEach(LoadPerson::close);
        System.out.printf(
                "%nheap without sessions %.1f MB, with %d idle ones %.1f MB: %.2f MB a session; after they signed out %.1f MB%n",
                before, idle.size(), with, (with - before) / idle.size(), memory.heap());
    }

    private List<LoadPerson> present(Timings timings) throws Exception {
        var present = java.util.Collections.synchronizedList(new ArrayList<LoadPerson>());
        each(people, n -> {
            var person = new LoadPerson(address, world, n, timings);
            person.begin();
            present.add(person);
        });
        return present;
    }

    private void rounds(Timings timings) throws Exception {
        var heaps = new ArrayList<String>();
        for (int round = 0; round < ROUNDS; round++) {
            List<LoadPerson> present = present(timings);
            for (LoadPerson person : present) {
                person.step();
                person.step();
                person.signOut();
                person.close();
            }
            heaps.add("%.1f".formatted(memory.heap()));
        }
        System.out.printf(
                "heap after each of %d rounds of %d people who signed out: %s MB%n",
                ROUNDS, people, String.join(", ", heaps));
        present(timings).forEach(LoadPerson::close);
        double abandoned = memory.heap();
        // the container looks for dead sessions once a minute
        Thread.sleep(IDLE.plusMinutes(2));
        System.out.printf(
                "heap with %d sessions left behind %.1f MB, when they have ended %.1f MB%n",
                people, abandoned, memory.heap());
    }

    private interface Numbered {
        void run(int n) throws Exception;
    }

    private static void each(int size, Numbered task) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (int n = 0; n < size; n++) {
                int number = n;
                running.add(threads.submit(() -> {
                    task.run(number);
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
    }

    private static void pause(int millis) throws InterruptedException {
        Thread.sleep(millis);
    }
}
