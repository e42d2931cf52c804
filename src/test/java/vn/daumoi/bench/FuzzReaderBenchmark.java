package vn.daumoi.bench;

import vn.daumoi.directive.ReaderFuzz;

/**
 * Reads spoilt documents, ten thousand or as many as the first argument says, from the number in the second on; ends with 1
 * where one of them did to the reader what none may.
 */
final class FuzzReaderBenchmark {

    private static final int SAY_EVERY = 1_000;

    private FuzzReaderBenchmark() {}

    public static void main(String[] args) {
        long count = args.length > 0 ? Long.parseLong(args[0]) : 10_000;
        long first = args.length > 1 ? Long.parseLong(args[1]) : 1;
        long start = System.nanoTime();
        ReaderFuzz.Outcome outcome = new ReaderFuzz(true).run(first, count, number -> {
            if ((number - first) % SAY_EVERY == 0) {
                System.err.printf("%d …%n", number);
            }
        });
        System.out.printf(
                "%d documents in %.0f s: %d read (%d tasks), %d refused%n",
                count,
                (System.nanoTime() - start) / 1e9,
                outcome.read(),
                outcome.tasks(),
                outcome.refused().values().stream().mapToInt(Integer::intValue).sum());
        outcome.refused().forEach((key, times) -> System.out.printf("  %6d %s%n", times, key));
        System.out.printf("%d findings%n", outcome.findings().size());
        outcome.findings().forEach(System.out::println);
        if (!outcome.findings().isEmpty()) {
            System.exit(1);
        }
    }
}
