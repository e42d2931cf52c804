package vn.daumoi.directive.structure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.daumoi.graph.Fold;

/** Tells columns from their headers, by the rules in {@code reader/columns.tsv}. */
final class Headers {

    private static final List<Rule> RULES = rules();

    private Headers() {}

    /** @param role null: a header that makes the table no task table */
    private record Rule(@Nullable ColumnRole role, boolean whole, String phrase) {

        boolean fits(String header) {
            if (whole) {
                return header.equals(phrase);
            }
            int at = header.indexOf(phrase);
            while (at >= 0) {
                int end = at + phrase.length();
                if ((at == 0 || !Character.isLetterOrDigit(header.charAt(at - 1)))
                        && (end == header.length() || !Character.isLetterOrDigit(header.charAt(end)))) {
                    return true;
                }
                at = header.indexOf(phrase, at + 1);
            }
            return false;
        }
    }

    /** The role of a header; OTHER where no rule fits. A long cell is no header but text. */
    static ColumnRole role(String header) {
        String folded = normal(header);
        if (folded.length() > 80) {
            return ColumnRole.OTHER;
        }
        for (Rule rule : RULES) {
            if (rule.fits(folded)) {
                return rule.role() == null ? ColumnRole.OTHER : rule.role();
            }
        }
        return ColumnRole.OTHER;
    }

    /** Columns, each role but OTHER given to one column only: a second "Nội dung" beside "Nhiệm vụ" stays under its header. */
    static List<Column> columns(List<String> headers) {
        Set<ColumnRole> taken = EnumSet.noneOf(ColumnRole.class);
        var columns = new ArrayList<Column>();
        for (String header : headers) {
            ColumnRole role = role(header);
            if (role != ColumnRole.OTHER && !taken.add(role)) {
                role = ColumnRole.OTHER;
            }
            columns.add(new Column(header.strip(), role));
        }
        return columns;
    }

    /** Whether these headers make a task table: what is to be done, and who does it or by when. */
    static boolean taskTable(List<String> headers) {
        var roles = EnumSet.noneOf(ColumnRole.class);
        headers.forEach(h -> roles.add(role(h)));
        return headers.size() > 1
                && headers.stream().noneMatch(h -> h.length() > 80)
                && roles.contains(ColumnRole.TITLE)
                && (roles.contains(ColumnRole.LEAD) || roles.contains(ColumnRole.DEADLINE));
    }

    private static String normal(String header) {
        return Fold.search(header).replaceAll("\\s+", " ").strip();
    }

    private static List<Rule> rules() {
        try (var in = Headers.class.getResourceAsStream("/reader/columns.tsv")) {
            if (in == null) {
                throw new IllegalStateException("reader/columns.tsv is not on the class path");
            }
            var rules = new ArrayList<Rule>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.isBlank() && !line.startsWith("# ")) {
                    String[] parts = line.split("\t");
                    boolean whole = parts[1].startsWith("=");
                    rules.add(new Rule(
                            parts[0].equals("NONE") ? null : ColumnRole.valueOf(parts[0]),
                            whole,
                            whole ? parts[1].substring(1) : parts[1]));
                }
            }
            return List.copyOf(rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
