package vn.daumoi.backup;

import java.util.Set;

/**
 * What a start finds in its data folder, as {@link KillVictim} says it.
 *
 * @param created accounts that the audit trail says were made
 * @param broken the first entry of the trail that does not fit the one before it, or "-"
 * @param backups how many are whole, or the name of one that is not
 * @param reported reports of progress of which the trail tells
 * @param entered dependencies of which the trail says that somebody entered them, each as often as that was done
 */
record Found(
        State state, Set<String> created, String broken, String backups, int reported, int entered, String output) {

    /**
     * What is in the data.
     *
     * @param data a checksum of all that documents say
     * @param backups how many are whole; less than 0 where one is not
     * @param reports of progress
     * @param entered dependencies that somebody entered, each as often as that was done
     */
    record State(String data, Set<String> accounts, int published, int schema, int backups, int reports, int entered) {
        static final State NONE = new State("", Set.of(), 0, 0, 0, 0, 0);
    }

    static Found in(String output) {
        String line = output.lines()
                .filter(l -> l.startsWith("FOUND "))
                .findFirst()
                .orElseThrow(() -> new AssertionError(output))
                .substring("FOUND ".length());
        String[] parts = line.split("\\|", -1);
        return new Found(
                new State(
                        parts[0],
                        Set.of(parts[1].split(",")),
                        Integer.parseInt(parts[3]),
                        Integer.parseInt(parts[4]),
                        parts[6].matches("\\d+") ? Integer.parseInt(parts[6]) : -1,
                        Integer.parseInt(parts[7]),
                        Integer.parseInt(parts[9])),
                Set.of(parts[2].split(",")),
                parts[5],
                parts[6],
                Integer.parseInt(parts[8]),
                Integer.parseInt(parts[10]),
                output);
    }
}
