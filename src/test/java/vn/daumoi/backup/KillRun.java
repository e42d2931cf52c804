package vn.daumoi.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import vn.daumoi.engine.SchemaVersion;

/**
 * Kills the program again and again, at a random moment of something that changes the data, and looks at the next start
 * whether they are exactly as before or as after. That start is at once the next to be killed.
 */
public final class KillRun {

    /** What is under way when the process dies. */
    public enum Kind {
        PUBLISH,
        ACCOUNT,
        /** Dependencies entered by hand, one after the other. */
        CURATE,
        /** A table of reports on every task. */
        PROGRESS,
        BACKUP,
        RESTORE,
        /** The start itself, on data of an older schema: migration, first entries. */
        START
    }

    static final String BEFORE = "as before";
    static final String AFTER = "as after";

    private static final int CURATED = 30;

    private final Path folder;
    private final Path home;
    private final Random random;
    private final Consumer<String> say;
    private final @Nullable Path older;
    private final Path[] documents;
    private final String[] references = new String[2];
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final Killer killer;
    private Found.State now = Found.State.NONE;
    private int current = 1;
    private int accounts;
    private int tables;
    private @Nullable String olderData;

    /** What the next start must find: gives "as before" or "as after", or throws. */
    private Function<Found, String> pending = found -> BEFORE;

    private String pendingWhat = "";

    /**
     * @param folder where data folders and documents go
     * @param older a backup of an older schema, for {@link Kind#START}; null leaves that kind out
     * @param say told of each round
     */
    public KillRun(Path folder, long seed, @Nullable Path older, Consumer<String> say) throws IOException {
        this.folder = folder;
        this.home = folder.resolve("home");
        this.random = new Random(seed);
        this.killer = new Killer(random);
        this.say = say;
        this.older = older;
        String text;
        try (var in = Objects.requireNonNull(KillRun.class.getResourceAsStream("/directives/05-CT-TTg-2023.txt"))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        documents = new Path[] {
            Files.writeString(folder.resolve("first.txt"), text),
            Files.writeString(
                    folder.resolve("corrected.txt"),
                    text.replace("Tháng 3/2023", "Tháng 4/2023").replace("Bộ Y tế", "Bộ Nội vụ"))
        };
    }

    /** A backup that the program made when its schema was 2, with the directive in it; as a file. */
    public static Path olderBackup(Path folder) throws IOException {
        Path file = folder.resolve("schema-2.zip");
        try (var in = Objects.requireNonNull(KillRun.class.getResourceAsStream("/backups/schema-2.zip"))) {
            Files.copy(in, file);
        }
        return file;
    }

    /**
     * Goes through so many kills.
     *
     * @return how often each kind ended as before and as after
     * @throws AssertionError where something was neither
     */
    public Map<String, Integer> run(int rounds) throws IOException {
        prepare();
        Kind[] kinds = older == null
                ? new Kind[] {Kind.PUBLISH, Kind.ACCOUNT, Kind.CURATE, Kind.PROGRESS, Kind.BACKUP, Kind.RESTORE}
                : Kind.values();
        Collections.shuffle(Arrays.asList(kinds), random);
        for (int round = 0; round < rounds; round++) {
            Kind kind = round < kinds.length ? kinds[round] : kinds[random.nextInt(kinds.length)];
            switch (kind) {
                case PUBLISH -> publish();
                case ACCOUNT -> account();
                case CURATE -> curate();
                case PROGRESS -> progress();
                case BACKUP -> backup();
                case RESTORE -> restore();
                case START -> start();
            }
        }
        begin("NOTHING").end();
        return outcomes;
    }

    /** Both versions of the document, one after the other until their data repeat, by a process that nobody kills. */
    private void prepare() throws IOException {
        var victim = new Victim(home, "PREPARE", documents[0].toString(), documents[1].toString());
        victim.await("END");
        List<String> data = victim.output()
                .lines()
                .filter(line -> line.startsWith("DATA "))
                .map(line -> line.substring(5))
                .toList();
        victim.end();
        references[0] = data.get(2);
        references[1] = data.get(3);
        if (references[0].equals(references[1])) {
            throw new AssertionError("the corrected document says nothing else");
        }
        pending = found -> {
            now = found.state();
            return same(references[1], now.data(), found, BEFORE);
        };
    }

    private void publish() throws IOException {
        Victim victim = begin("PUBLISH", documents[1 - current].toString());
        killer.kill(home, victim, Kind.PUBLISH);
        expect(Kind.PUBLISH, found -> {
            boolean after = found.state().data().equals(references[1 - current]);
            same(
                    after ? references[1 - current] : references[current],
                    found.state().data(),
                    found,
                    "");
            same(now.published() + (after ? 1 : 0), found.state().published(), found, "");
            whole(now.accounts(), found);
            current = after ? 1 - current : current;
            return after ? AFTER : BEFORE;
        });
    }

    private void account() throws IOException {
        String name = "nguoi-" + ++accounts;
        killer.kill(home, begin("ACCOUNT", name), Kind.ACCOUNT);
        expect(Kind.ACCOUNT, found -> {
            boolean after = found.state().accounts().contains(name);
            whole(after ? and(now.accounts(), name) : now.accounts(), found);
            same(now.data(), found.state().data(), found, "");
            return after ? AFTER : BEFORE;
        });
    }

    /** Each dependency is there with its entry in the trail, or neither is; those before the kill, none after it. */
    private void curate() throws IOException {
        killer.kill(home, begin("CURATE", Integer.toString(CURATED)), Kind.CURATE);
        expect(Kind.CURATE, found -> {
            int done = found.state().entered() - now.entered();
            if (done < 0 || done > CURATED) {
                throw broken("of " + CURATED + " dependencies " + done + " were entered", found);
            }
            same(now.data(), found.state().data(), found, "");
            whole(now.accounts(), found);
            return done == 0 ? BEFORE : done == CURATED ? AFTER : "in the midst, each whole";
        });
    }

    /** A report on each of the 72 tasks: all of them are there afterwards, or none. */
    private void progress() throws IOException {
        var rows = new StringBuilder("Khóa,Trạng thái,Ngày,Ghi chú\n");
        LocalDate on = LocalDate.of(2023, 3, 1).plusDays(++tables);
        int all = 0;
        for (Map.Entry<String, Integer> part : Map.of("A", 18, "B", 46, "C", 8).entrySet()) {
            for (int i = 1; i <= part.getValue(); i++, all++) {
                rows.append("task-05-ct-ttg-2023.%s.%d,Đang thực hiện,%s,bảng %d%n"
                        .formatted(part.getKey(), i, on, tables));
            }
        }
        int added = all;
        Path table = Files.writeString(folder.resolve("progress.csv"), rows);
        killer.kill(home, begin("PROGRESS", table.toString()), Kind.PROGRESS);
        expect(Kind.PROGRESS, found -> {
            boolean after = found.state().reports() != now.reports();
            same(now.reports() + (after ? added : 0), found.state().reports(), found, "");
            same(found.state().reports(), found.reported(), found, "");
            same(now.data(), found.state().data(), found, "");
            whole(now.accounts(), found);
            return after ? AFTER : BEFORE;
        });
    }

    private void backup() throws IOException {
        killer.kill(home, begin("BACKUP"), Kind.BACKUP);
        expect(Kind.BACKUP, found -> {
            boolean after = found.state().backups() == now.backups() + 1;
            same(now.backups() + (after ? 1 : 0), found.state().backups(), found, "");
            same(now.data(), found.state().data(), found, "");
            whole(now.accounts(), found);
            return after ? AFTER : BEFORE;
        });
    }

    /** Makes a backup, then an account that is not in it, and goes back to the backup. */
    private void restore() throws IOException {
        Path file = folder.resolve("restore.zip");
        String name = "nguoi-" + ++accounts;
        Victim maker = begin("BACKUP_THEN_ACCOUNT", file.toString(), name);
        maker.await("END");
        maker.end();
        killer.kill(home, new Victim(home, "RESTORE", file.toString()), Kind.RESTORE);
        expect(Kind.RESTORE, found -> {
            boolean after = !found.state().accounts().contains(name);
            whole(after ? now.accounts() : and(now.accounts(), name), found);
            same(now.data(), found.state().data(), found, "");
            same(now.published(), found.state().published(), found, "");
            same(false, Files.exists(home.resolve("daumoi.restore")), found, "");
            forgetReplaced();
            return after ? AFTER : BEFORE;
        });
    }

    /** On a folder of its own, of an older schema: wherever a start is killed, the next one ends with everything. */
    private void start() throws IOException {
        if (olderData == null) {
            olderData = older().state().data();
        }
        Path old = folder.resolve("old");
        FileSystemUtils.deleteRecursively(old);
        Restore.run(Objects.requireNonNull(older), old, false, Instant.now());
        killer.kill(old, new Victim(old, "START"), Kind.START);
        Found found = look(old);
        whole(Set.of("admin"), found);
        same(SchemaVersion.known(), found.state().schema(), found, "");
        tell(Kind.START.name(), same(olderData, found.state().data(), found, AFTER));
    }

    /** What a start that nobody kills makes of the older data. */
    private Found older() throws IOException {
        Path calm = folder.resolve("calm");
        Restore.run(Objects.requireNonNull(older), calm, false, Instant.now());
        Found found = look(calm);
        FileSystemUtils.deleteRecursively(calm);
        return found;
    }

    private Found look(Path on) throws IOException {
        var victim = new Victim(on, "NOTHING");
        victim.await("END");
        Found found = found(on, victim);
        victim.end();
        return found;
    }

    /** Starts on the data, checks what the last kill left of them, and lets the process do the next thing. */
    private Victim begin(String what, String... arguments) throws IOException {
        var victim = new Victim(home, what, arguments);
        victim.await("BEGIN");
        Found found = found(home, victim);
        String outcome = pending.apply(found);
        now = found.state();
        if (!pendingWhat.isEmpty()) {
            tell(pendingWhat, outcome);
        }
        pendingWhat = "";
        pending = next -> same(now, next.state(), next, BEFORE);
        return victim;
    }

    private void expect(Kind kind, Function<Found, String> check) {
        pendingWhat = kind.name();
        pending = check;
    }

    private void tell(String kind, String outcome) {
        outcomes.merge(kind + " " + outcome, 1, Integer::sum);
        say.accept(kind + " " + outcome);
    }

    private Found found(Path on, Victim victim) throws IOException {
        Found found = Found.in(victim.output());
        if (killer.forget(on) && !found.output().contains("was killed; recovering")) {
            throw broken("the start does not say that it recovers", found);
        }
        return found;
    }

    private void whole(Set<String> expected, Found found) {
        same(expected, found.state().accounts(), found, "");
        same(expected, found.created(), found, "");
        same("-", found.broken(), found, "");
        same(found.state().entered(), found.entered(), found, "");
        if (found.state().backups() < 0) {
            throw broken("a backup is not whole: " + found.backups(), found);
        }
    }

    private <T> String same(T expected, T there, Found found, String outcome) {
        if (!expected.equals(there)) {
            throw broken(pendingWhat + ": expected " + expected + ", found " + there, found);
        }
        return outcome;
    }

    private AssertionError broken(String what, Found found) {
        return new AssertionError(what + "\nbefore: " + now + "\nnow: " + found + "\n");
    }

    private static Set<String> and(Set<String> names, String one) {
        var all = new HashSet<>(names);
        all.add(one);
        return all;
    }

    private void forgetReplaced() {
        try (Stream<Path> entries = Files.list(home)) {
            for (Path old : entries.filter(e -> String.valueOf(e.getFileName()).startsWith("replaced-"))
                    .toList()) {
                FileSystemUtils.deleteRecursively(old);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
