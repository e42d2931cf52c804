package vn.daumoi.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;

/**
 * The same questions asked of other programs, where they are installed: PostgreSQL by a recursive query (a server of its own,
 * in a temporary folder), NetworkX and igraph in Python. Each measures itself, without start and load.
 */
final class AnalysisRivals {

    private static final int LIMIT_MINUTES = 30;

    private final BigPlan plan;
    private final int questions;

    AnalysisRivals(BigPlan plan, int questions) {
        this.plan = plan;
        this.questions = questions;
    }

    void measure(Timings times) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("daumoi-rivals-");
        try {
            write(folder);
            python(folder, "networkx", times);
            python(folder, "igraph", times);
            python(folder, "postgresql", times);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void write(Path folder) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("edges.tsv"))) {
            for (int i = 0; i < plan.waiting.length; i++) {
                out.write(plan.waiting[i] + "\t" + plan.needed[i] + "\n");
            }
        }
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("tasks.tsv"))) {
            for (int i = 0; i < plan.tasks; i++) {
                out.write(i + "\t" + plan.lead[i] + "\t" + (plan.done[i] ? 1 : 0) + "\n");
            }
        }
        Files.writeString(
                folder.resolve("asked.txt"),
                Arrays.stream(AnalysisBenchmark.asked(plan, questions))
                        .mapToObj(String::valueOf)
                        .collect(Collectors.joining("\n")));
        try (var script = getClass().getResourceAsStream("/bench/rivals.py")) {
            Files.write(
                    folder.resolve("rivals.py"), Objects.requireNonNull(script).readAllBytes());
        }
    }

    /** Lines "name TAB milliseconds" are times, others are told as they are. */
    private void python(Path folder, String rival, Timings times) throws IOException, InterruptedException {
        Path said = folder.resolve(rival + ".out");
        try {
            // not whatever comes first on the path: Debian's packages are for Debian's Python
            String python = Files.isExecutable(Path.of("/usr/bin/python3")) ? "/usr/bin/python3" : "python3";
            Process process = new ProcessBuilder(
                            python, folder.resolve("rivals.py").toString(), rival, folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
                process.destroy();
                System.out.printf("%s: stopped after %d minutes%n", rival, LIMIT_MINUTES);
            }
        } catch (IOException e) {
            System.out.printf("%s: no Python here%n", rival);
            return;
        }
        for (String line : Files.readAllLines(said, StandardCharsets.UTF_8)) {
            String[] parts = line.split("\t");
            if (parts.length == 2) {
                times.add(parts[0], java.util.List.of(Double.parseDouble(parts[1])));
            } else {
                System.out.println(rival + ": " + line);
            }
        }
    }
}
