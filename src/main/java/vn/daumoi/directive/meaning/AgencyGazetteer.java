package vn.daumoi.directive.meaning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.daumoi.directive.meaning.GazetteerFile.Line;
import vn.daumoi.directive.meaning.PhraseTrie.Match;
import vn.daumoi.graph.Keys;

/** The agencies, provinces and collectives we know, found by any of their names. */
final class AgencyGazetteer {

    private static final String COMMITTEE = "Ủy ban nhân dân ";

    private final PhraseTrie<KnownAgency> names = new PhraseTrie<>();
    private final PhraseTrie<KnownAgency> ministriesWithoutHead = new PhraseTrie<>();
    private final PhraseTrie<KnownAgency> provinces = new PhraseTrie<>();
    private final Map<String, List<KnownAgency>> byName = new HashMap<>();
    private final Map<String, KnownAgency> bySymbol = new HashMap<>();

    AgencyGazetteer() {
        GazetteerFile.read("agencies.tsv").forEach(this::addAgency);
        GazetteerFile.read("provinces.tsv").forEach(this::addProvince);
        GazetteerFile.read("collectives.tsv").forEach(this::addCollective);
    }

    /** The longest name that begins at the word; of several agencies of one name, the one in force on the day. */
    @Nullable
    Found at(Words words, int first, @Nullable LocalDate on) {
        return found(names.longestAt(words, first), on);
    }

    /** The longest ministry's name without its "Bộ" ("Tài chính", "NN&PTNT"), as in "các bộ: Tài chính, Tư pháp". */
    @Nullable
    Found ministryWithoutHeadAt(Words words, int first, @Nullable LocalDate on) {
        return found(ministriesWithoutHead.longestAt(words, first), on);
    }

    /** The People's Committee of the longest province's name ("Bắc Kạn") that begins at the word. */
    @Nullable
    Found provinceAt(Words words, int first, @Nullable LocalDate on) {
        return found(provinces.longestAt(words, first), on);
    }

    Optional<KnownAgency> named(String name, @Nullable LocalDate on) {
        List<KnownAgency> agencies = byName.get(name);
        return agencies == null ? Optional.empty() : Optional.of(inForce(agencies, on));
    }

    /** The agency whose letters stand in a document's number: "BTTTT". */
    Optional<KnownAgency> ofSymbol(String symbol) {
        return Optional.ofNullable(bySymbol.get(symbol));
    }

    /**
     * An agency found in a text.
     *
     * @param first its first word
     * @param last its last word
     */
    record Found(int first, int last, KnownAgency agency) {}

    private static @Nullable Found found(@Nullable Match<KnownAgency> match, @Nullable LocalDate on) {
        return match == null ? null : new Found(match.first(), match.last(), inForce(match.values(), on));
    }

    private static KnownAgency inForce(List<KnownAgency> agencies, @Nullable LocalDate on) {
        if (on != null) {
            for (KnownAgency agency : agencies) {
                if (agency.inForce(on)) {
                    return agency;
                }
            }
        }
        return agencies.getLast();
    }

    private void addAgency(Line line) {
        String name = line.column(0);
        var aliases = new ArrayList<String>(line.names(6));
        aliases.addAll(line.names(2));
        var agency = new KnownAgency(
                Keys.agency(name),
                name,
                line.column(1),
                List.copyOf(aliases),
                false,
                line.column(3),
                List.of(),
                line.date(4),
                line.date(5));
        add(agency);
        line.names(2).forEach(symbol -> bySymbol.put(symbol, agency));
        if (agency.kind().equals("ministry")) {
            addWithoutHead(name, agency);
            aliases.forEach(alias -> addWithoutHead(alias, agency));
        }
    }

    private void addWithoutHead(String name, KnownAgency agency) {
        if (name.startsWith("Bộ ")) {
            ministriesWithoutHead.add(name.substring(3), agency);
        }
    }

    private void addProvince(Line line) {
        String rank = line.column(1);
        var spellings = new ArrayList<String>(List.of(line.column(0)));
        spellings.addAll(line.names(5));
        String suffix = line.column(4).isEmpty() ? "" : " " + line.column(4);
        String name = COMMITTEE + rank + " " + line.column(0);
        var aliases = new ArrayList<String>();
        for (String spelling : spellings) {
            aliases.add("UBND " + rank + " " + spelling);
            aliases.add("UBND " + spelling);
            if (!spelling.equals(line.column(0))) {
                aliases.add(COMMITTEE + rank + " " + spelling);
            }
            if (rank.equals("thành phố")) {
                aliases.add("UBND TP " + spelling);
            }
        }
        var agency = new KnownAgency(
                Keys.agency(name + suffix),
                name,
                "province",
                List.copyOf(aliases),
                false,
                "",
                List.of(),
                line.date(2),
                line.date(3));
        add(agency);
        for (String spelling : spellings) {
            provinces.add(spelling, agency);
            provinces.add(rank + " " + spelling, agency);
            provinces.add("TP " + spelling, agency);
        }
    }

    private void addCollective(Line line) {
        add(new KnownAgency(
                Keys.agency(line.column(0)),
                line.column(0),
                line.column(1),
                line.names(3),
                true,
                "",
                line.names(2),
                null,
                null));
    }

    private void add(KnownAgency agency) {
        byName.computeIfAbsent(agency.name(), n -> new ArrayList<>()).add(agency);
        names.add(agency.name(), agency);
        agency.aliases().forEach(alias -> names.add(alias, agency));
    }
}
