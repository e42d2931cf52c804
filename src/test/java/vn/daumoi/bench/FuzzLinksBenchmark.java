package vn.daumoi.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;
import vn.daumoi.e2e.LinkFuzz;
import vn.daumoi.e2e.PackagedServer;

/** Links nobody meant to every screen of the packaged program, a thousand to each or as many as the argument says. */
final class FuzzLinksBenchmark {

    private FuzzLinksBenchmark() {}

    public static void main(String[] args) throws Exception {
        int toEach = args.length > 0 ? Integer.parseInt(args[0]) : 1_000;
        Path home = Files.createTempDirectory("daumoi-fuzz-");
        LinkFuzz.Outcome outcome;
        long start = System.nanoTime();
        try (var server = PackagedServer.start(home, List.of("-Xmx1g"), "--daumoi.backup.enabled=false")) {
            outcome = new LinkFuzz(server.address(), PackagedServer.PASSWORD).run(toEach);
            server.output()
                    .lines()
                    .filter(line -> line.contains("ERROR") || line.contains("Exception"))
                    .distinct()
                    .limit(40)
                    .forEach(System.out::println);
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
        System.out.printf(
                "%d links to %d screens in %.0f s, %d of them to no page there is, %d refused%n",
                outcome.links(),
                outcome.screens(),
                (System.nanoTime() - start) / 1e9,
                outcome.notFound(),
                outcome.refused());
        System.out.printf("%d findings%n", outcome.findings().size());
        outcome.findings().forEach(System.out::println);
        if (!outcome.findings().isEmpty()) {
            System.exit(1);
        }
    }
}
