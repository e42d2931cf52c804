package vn.daumoi.directive.meaning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.daumoi.directive.meaning.AgencyGazetteer.Found;

/**
 * Finds the agencies of the gazetteer in a text, wherever they stand, before anything is split: their names hold "và",
 * commas and hyphens. Also understands one head for several names: "các bộ: Tài chính, Tư pháp", "UBND các tỉnh: Bắc Kạn,
 * Bình Phước".
 */
final class AgencySpans {

    /**
     * Agencies of the gazetteer in a run of words.
     *
     * @param first first word
     * @param last last word
     * @param agencies what the words name; one, or the several that share a head
     */
    record Span(int first, int last, List<NamedAgency> agencies) {}

    private final AgencyGazetteer gazetteer;

    AgencySpans(AgencyGazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The spans, from left to right, none inside another. */
    List<Span> of(Words words, @Nullable LocalDate on) {
        var spans = new ArrayList<Span>();
        int i = 0;
        while (i < words.size()) {
            Span span = at(words, i, on);
            if (span == null) {
                i++;
            } else {
                spans.add(span);
                i = span.last() + 1;
            }
        }
        return spans;
    }

    @Nullable
    Span at(Words words, int i, @Nullable LocalDate on) {
        Span shared = committees(words, i, on);
        if (shared == null) {
            shared = ministries(words, i, on);
        }
        if (shared != null) {
            return shared;
        }
        Found found = gazetteer.at(words, i, on);
        // "gi" in small letters is a syllable, not the agency abbreviated so.
        if (found == null || found.last() == i && words.word(i).length() <= 2 && !words.capital(i)) {
            return null;
        }
        return new Span(i, found.last(), List.of(named(words, found)));
    }

    static NamedAgency named(Words words, Found found) {
        KnownAgency agency = found.agency();
        return new NamedAgency(
                words.start(found.first()),
                words.end(found.last()),
                agency,
                agency.name(),
                agency.collective(),
                List.of());
    }

    /** "UBND các tỉnh: A, B, C": one set with named members, because the document gives them the task as one. */
    private @Nullable Span committees(Words words, int i, @Nullable LocalDate on) {
        int next = afterCommitteeHead(words, i);
        if (next < 0) {
            return null;
        }
        boolean colon = next < words.size() && words.gapBefore(next).contains(":");
        var members = new ArrayList<KnownAgency>();
        int last = -1;
        while (next < words.size()) {
            Found province = gazetteer.provinceAt(words, next, on);
            if (province == null) {
                break;
            }
            if (!members.contains(province.agency())) {
                members.add(province.agency());
            }
            last = province.last();
            next = last + 1;
            if (next < words.size() && words.word(next).equals("va")) {
                next++;
            }
        }
        if (members.isEmpty() || members.size() < 2 && !colon) {
            return null;
        }
        var names = new ArrayList<String>();
        members.forEach(member -> names.add(member.name().replaceFirst("^Ủy ban nhân dân (tỉnh|thành phố) ", "")));
        String name = "Ủy ban nhân dân các tỉnh: " + String.join(", ", names);
        return new Span(
                i,
                last,
                List.of(new NamedAgency(words.start(i), words.end(last), null, name, true, List.copyOf(members))));
    }

    private static int afterCommitteeHead(Words words, int i) {
        int next = i;
        if (matches(words, i, "ubnd")) {
            next += 1;
        } else if (matches(words, i, "uy", "ban", "nhan", "dan")) {
            next += 4;
        } else {
            return -1;
        }
        boolean plural = matches(words, next, "cac");
        if (plural) {
            next++;
        }
        int ranks = next;
        if (matches(words, next, "tinh")) {
            next++;
        }
        if (matches(words, next, "thanh", "pho")) {
            next += 2;
        }
        if (matches(words, next, "truc", "thuoc", "trung", "uong")) {
            next += 4;
        }
        boolean colon = next < words.size() && words.gapBefore(next).contains(":");
        return plural && next > ranks || colon ? next : -1;
    }

    /** "các bộ: A, B": each of them; their names without the head are taken for ministries only in such a list. */
    private @Nullable Span ministries(Words words, int i, @Nullable LocalDate on) {
        boolean plural = matches(words, i, "cac", "bo");
        if (!plural && !matches(words, i, "bo")) {
            return null;
        }
        int next = i + (plural ? 2 : 1);
        boolean colon = next < words.size() && words.gapBefore(next).contains(":");
        if (!plural && !colon) {
            return headThenNames(words, i, on);
        }
        var agencies = new ArrayList<NamedAgency>();
        int last = names(words, next, on, agencies);
        return agencies.isEmpty() || agencies.size() < 2 && !colon ? null : new Span(i, last, List.copyOf(agencies));
    }

    /** "Bộ Tài chính, Nông nghiệp và Môi trường": a ministry, and names that lack the head and fill their place wholly. */
    private @Nullable Span headThenNames(Words words, int i, @Nullable LocalDate on) {
        Found head = gazetteer.at(words, i, on);
        if (head == null || !head.agency().kind().equals("ministry")) {
            return null;
        }
        var agencies = new ArrayList<NamedAgency>(List.of(named(words, head)));
        int last = head.last();
        int next = last + 1;
        while (next < words.size() && words.gapBefore(next).strip().equals(",") && words.capital(next)) {
            Found found = gazetteer.ministryWithoutHeadAt(words, next, on);
            boolean whole = found != null
                    && (found.last() + 1 >= words.size()
                            || !words.onlySpaceBefore(found.last() + 1)
                            || words.word(found.last() + 1).equals("va"));
            if (found == null || !whole) {
                break;
            }
            agencies.add(named(words, found));
            last = found.last();
            next = last + 1;
        }
        return agencies.size() < 2 ? null : new Span(i, last, List.copyOf(agencies));
    }

    private int names(Words words, int from, @Nullable LocalDate on, List<NamedAgency> agencies) {
        int last = from - 1;
        int next = from;
        while (next < words.size() && words.capital(next)) {
            Found found = gazetteer.ministryWithoutHeadAt(words, next, on);
            if (found == null) {
                break;
            }
            agencies.add(named(words, found));
            last = found.last();
            next = last + 1;
            if (next < words.size() && words.word(next).equals("va")) {
                next++;
            }
        }
        return last;
    }

    private static boolean matches(Words words, int i, String... expected) {
        for (int k = 0; k < expected.length; k++) {
            if (i + k >= words.size() || !words.word(i + k).equals(expected[k])) {
                return false;
            }
        }
        return true;
    }
}
