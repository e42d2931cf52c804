package vn.daumoi.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The hostile queries of {@code query/attacks.txt}. */
final class Attacks {

    private static final Path FILE = Path.of("src/test/resources/query/attacks.txt");
    private static final Pattern HEAD = Pattern.compile("### (.*) \\| ([A-Z/]+)");
    private static final Pattern REPEATED = Pattern.compile("\\{\\{(\\d+)\\*(.+?)}}(?!})");

    private Attacks() {}

    /** @param stoppedBy the fence or fences, or HARMLESS */
    record Attack(String name, String stoppedBy, String text) {

        /** Whether it gets as far as a process. */
        boolean runs() {
            return List.of("TIME", "TIME/MEMORY", "TIME/SIZE", "HARMLESS").contains(stoppedBy);
        }

        /** Whether it was stopped where it should be; some depend on how fast the machine is. */
        boolean isStoppedBy(String fence) {
            return List.of(stoppedBy.split("/")).contains(fence);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Attack> all() throws IOException {
        var attacks = new ArrayList<Attack>();
        for (String part : ("\n" + Files.readString(FILE)).split("\n(?=### )")) {
            Matcher head = HEAD.matcher(part.lines().findFirst().orElse(""));
            if (head.matches()) {
                String text = part.substring(part.indexOf('\n') < 0 ? part.length() : part.indexOf('\n') + 1);
                attacks.add(new Attack(head.group(1), head.group(2), repeated(text)));
            }
        }
        return attacks;
    }

    /**
     * Those for every run of the tests: all that are refused, and of those that must be stopped while they run, which take
     * ten seconds each, the first of each kind. {@code -Ddaumoi.attacks=all} takes all.
     */
    static List<Attack> usual() throws IOException {
        if (System.getProperty("daumoi.attacks", "").equals("all")) {
            return all();
        }
        var kinds = new HashSet<String>();
        return all().stream()
                .filter(attack ->
                        !attack.runs() || attack.stoppedBy().equals("HARMLESS") || kinds.add(attack.stoppedBy()))
                .toList();
    }

    private static String repeated(String text) {
        return REPEATED.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(m.group(2).repeat(Integer.parseInt(m.group(1)))));
    }
}
