package vn.daumoi.directive.meaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * "Đề án" alone, where a document speaks of one project under its short name ("Đề án 06"): "tầm quan trọng của Đề án" means
 * it. Only where nothing follows that could name another ("Đề án Trung tâm dữ liệu quốc gia").
 */
final class BareProject {

    private BareProject() {}

    /** The one project that a document's citations name, or null where there is none or more than one. */
    static @Nullable CitedWords named(Iterable<List<CitedWords>> citations) {
        CitedWords project = null;
        Set<List<KnownDocument>> projects = new HashSet<>();
        for (List<CitedWords> some : citations) {
            for (CitedWords cited : some) {
                if (isProject(cited)) {
                    project = cited;
                    projects.add(cited.known());
                }
            }
        }
        return projects.size() == 1 ? project : null;
    }

    /** The citations of a text, with those of the bare word. */
    static List<CitedWords> add(String text, List<CitedWords> citations, CitedWords project) {
        if (!text.contains("Đề án")) {
            return citations;
        }
        var all = new ArrayList<>(citations);
        int from = 0;
        for (int at = text.indexOf("Đề án", from); at >= 0; at = text.indexOf("Đề án", from)) {
            int end = at + "Đề án".length();
            from = end;
            String rest = text.substring(end).stripLeading();
            boolean alone = rest.isEmpty() || ".,;:)".indexOf(rest.charAt(0)) >= 0;
            int start = at;
            if (alone && citations.stream().noneMatch(c -> c.start() <= start && start < c.end())) {
                all.add(new CitedWords(
                        at,
                        end,
                        "",
                        project.name(),
                        project.type(),
                        project.year(),
                        null,
                        project.issuer(),
                        "",
                        project.known()));
            }
        }
        all.sort(Comparator.comparingInt(CitedWords::start));
        return List.copyOf(all);
    }

    private static boolean isProject(CitedWords cited) {
        return cited.name().startsWith("Đề án ") && !cited.known().isEmpty();
    }
}
