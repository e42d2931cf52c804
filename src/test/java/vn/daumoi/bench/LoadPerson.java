package vn.daumoi.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.daumoi.bench.LoadWorld.Names;
import vn.daumoi.e2e.PackagedServer;
import vn.daumoi.e2e.VaadinClient;

/**
 * Somebody who works with the program: goes from screen to screen, reads, scrolls, types, and now and then asks REST. After each
 * step it is made sure that the answer holds what the screen is for.
 */
final class LoadPerson implements AutoCloseable {

    private static final List<String> QUERIES =
            List.of("overdue.by-lead", "overdue.figures", "lead.load", "document.most-cited", "deadline.by-month");

    private final VaadinClient client;
    private final LoadWorld world;
    private final Random random;
    private final Timings timings;
    private boolean atTasks;

    LoadPerson(URI address, LoadWorld world, long seed, Timings timings) {
        this.world = world;
        this.random = new Random(seed);
        this.timings = timings;
        this.client = signedIn(address, timings);
    }

    private static VaadinClient signedIn(URI address, Timings timings) {
        var client = new VaadinClient[1];
        timings.measure("sign in", () -> client[0] = VaadinClient.signedIn(address, "admin", PackagedServer.PASSWORD));
        if (client[0] == null) {
            throw new IllegalStateException("not signed in: " + timings.errors());
        }
        return client[0];
    }

    /** Opens the list of tasks as a link does, and stays there. */
    void begin() {
        timings.measure("open tasks by a link", () -> {
            client.open("tasks", "");
            expect(world.tasks() == number(client.words("count")), "the count of all tasks");
            expect(client.lastAnswer().contains("task-"), "a task");
        });
        atTasks = true;
    }

    /** One of the things people do, the frequent ones more often. */
    void step() {
        int what = random.nextInt(100);
        if (what < 7) {
            toTasks("tasks", "");
        } else if (what < 11) {
            toTasks("tasks, sorted", "sort=" + pick(List.of("due", "-due", "title", "lead", "-code")));
        } else if (what < 17) {
            toTasks("tasks of an agency", "lead=" + pick(world.agencies()).key());
        } else if (what < 21) {
            toTasks("tasks of a database", "database=" + pick(world.databases()).key());
        } else if (what < 30) {
            scroll();
        } else if (what < 36) {
            type();
        } else if (what < 44) {
            var task = pick(world.someTasks());
            screen("task", "tasks/" + task.key(), "", task.name());
        } else if (what < 48) {
            screen("overview", "", "", formatted(world.tasks()));
        } else if (what < 54) {
            named("agencies", "agency", world.agencies());
        } else if (what < 59) {
            named("databases", "database", world.databases());
        } else if (what < 62) {
            named("documents", "document", world.documents());
        } else if (what < 65) {
            screen("search", "search", "q=" + encoded(pick(world.words())), "");
        } else if (what < 69) {
            suggestions();
        } else if (what < 75) {
            rest();
        } else {
            analyse(what);
        }
    }

    /** Screens whose answer comes when it is ready. */
    private void analyse(int what) {
        if (what < 80) {
            late(
                    "blockers of a task",
                    "blockers",
                    "task=" + pick(world.someTasks()).key(),
                    "sentence");
        } else if (what < 83) {
            late(
                    "blockers of a database",
                    "blockers",
                    "database=" + pick(world.databases()).key(),
                    "sentence");
        } else if (what < 86) {
            late("what if", "what-if", "task=" + pick(world.someTasks()).key() + "&slipDays=30", "sentence");
        } else if (what < 88) {
            late("bottlenecks", "bottlenecks", "", "count");
        } else if (what < 91) {
            late(
                    "explore a task",
                    "explore",
                    "around=" + pick(world.someTasks()).key(),
                    "count");
        } else if (what < 93) {
            late(
                    "explore an agency",
                    "explore",
                    "around=" + pick(world.agencies()).key(),
                    "count");
        } else if (what < 96) {
            late("a shipped query", "queries/" + pick(QUERIES), "", "count", "dòng");
        } else if (what < 98) {
            screen("timeline", "timeline", "lead=" + pick(world.agencies()).key(), "");
        } else {
            screen("dependencies", "dependencies", "", "");
        }
    }

    private void late(String name, String route, String query, String id) {
        late(name, route, query, id, "");
    }

    private void late(String name, String route, String query, String id, String said) {
        timings.measure(name, () -> {
            client.navigate(route, query);
            client.await(id, said);
        });
        atTasks = false;
    }

    private void toTasks(String name, String query) {
        timings.measure(name, () -> {
            client.navigate("tasks", query);
            expect(!client.words("count").isEmpty(), "the count of tasks");
            expect(client.rows() > 0 && firstRows().contains("task-"), "a task");
        });
        atTasks = true;
    }

    /** Who was far down a longer list asks for the rows of the shorter one. */
    private String firstRows() {
        if (!client.lastAnswer().contains("task-")) {
            client.scroll(0, 50);
        }
        return client.lastAnswer();
    }

    private void scroll() {
        if (!atTasks) {
            toTasks("tasks", "");
        }
        timings.measure("tasks, scrolled", () -> {
            int rows = client.rows();
            client.scroll(Math.max(0, random.nextInt(Math.max(1, rows)) / 50 * 50), 100);
            expect(client.lastAnswer().contains("connector") || rows < 150, "more rows");
        });
    }

    private void type() {
        if (!atTasks) {
            toTasks("tasks", "");
        }
        timings.measure("tasks, words typed", () -> {
            client.type("filter-text", pick(world.words()));
            expect(!client.words("count").isEmpty(), "the count of tasks");
            if (client.rows() > 0) {
                expect(firstRows().contains("task-"), "a task");
            }
        });
        // what was typed stands in the address now: the next visit begins anew
        atTasks = false;
    }

    private void named(String list, String page, List<Names> all) {
        if (random.nextInt(3) == 0) {
            screen(list, list, "", all.getFirst().name());
        } else {
            Names one = pick(all);
            screen(page, list + "/" + one.key(), "", one.name());
        }
    }

    private void screen(String name, String route, String query, String shows) {
        timings.measure(name, () -> {
            client.navigate(route, query);
            expect((client.words() + client.lastAnswer()).contains(shows), shows);
        });
        atTasks = false;
    }

    private void suggestions() {
        timings.measure("suggestions", () -> {
            client.search("global-search", pick(world.words()));
            expect(client.lastAnswer().contains("$connector.set("), "what was found");
        });
    }

    private void rest() {
        switch (random.nextInt(7)) {
            case 0 -> rest("GET /tasks", "tasks?page=" + random.nextInt(20) + "&size=50");
            case 1 -> rest("GET /tasks?sort=due", "tasks?sort=due&size=50");
            case 2 ->
                rest("GET /tasks/{key}", "tasks/" + pick(world.someTasks()).key());
            case 3 -> rest("GET /search", "search?q=" + encoded(pick(world.words())));
            case 4 -> rest("GET /agencies", "agencies?size=50");
            case 5 -> rest("GET /databases", "databases?size=50");
            default -> rest("GET /documents", "documents?size=50");
        }
    }

    private void rest(String name, String path) {
        timings.measure(name, () -> {
            HttpResponse<String> answer = client.request("api/v1/" + path, Map.of("Accept", "application/json"));
            expect(answer.statusCode() == 200, "200 and not " + answer.statusCode() + " " + answer.body());
        });
    }

    /** Leaves by the menu, so that the server forgets the session. */
    void signOut() {
        timings.measure("sign out", () -> client.signOut("sign-out"));
    }

    @Override
    public void close() {
        client.close();
    }

    private static void expect(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("The answer lacks " + what);
        }
    }

    private static long number(String words) {
        String digits = words.replaceAll("\\D", "");
        return digits.isEmpty() ? -1 : Long.parseLong(digits);
    }

    private static String formatted(long number) {
        return String.format(java.util.Locale.GERMANY, "%,d", number);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
