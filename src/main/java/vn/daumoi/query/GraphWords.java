package vn.daumoi.query;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the graph is made of (design §3), also where nothing of a kind is in it yet. */
final class GraphWords {

    static final Set<String> LABELS = words("Task Agency Collective Database LegalDocument Passage ProgressReport");

    static final Set<String> TYPES = words("""
            LEADS CO_LEADS DEPENDS_ON CONCERNS CITES ASSIGNED_BY CONDITIONAL_ON CONTINUES AMENDS REPLACES BASED_ON
            MANAGES PART_OF MEMBER_OF SUCCEEDED_BY REPORTED STATED_IN OF
            """);

    static final Set<String> PROPERTIES = words("""
            key code title deadlineKind dueDate startDate deadlineText product section documentKey order searchText
            name kind aliases symbols validFrom validTo recognised number year type issuer issuedOn
            text page row status percent note on by at basis scope words start end passage
            role rule confidence state lagDays reason id
            """);

    /** Parts of dates and durations. */
    static final Set<String> OF_TIMES = words("""
            year quarter month week weekYear day dayOfWeek dayOfQuarter ordinalDay hour minute second millisecond epochSeconds epochMillis
            years quarters months weeks days hours minutes seconds milliseconds x y z latitude longitude
            """);

    private GraphWords() {}

    private static Set<String> words(String words) {
        return Arrays.stream(words.strip().split("\\s+")).collect(Collectors.toCollection(TreeSet::new));
    }
}
