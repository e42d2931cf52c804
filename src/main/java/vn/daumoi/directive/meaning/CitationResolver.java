package vn.daumoi.directive.meaning;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.daumoi.directive.Draft.CitedDocument;
import vn.daumoi.graph.Fold;

/**
 * Settles which document is meant. A number alone names nothing; its year comes from the citation itself, else from another
 * citation in the same document, else from the gazetteer (the latest not issued after the citing document).
 */
final class CitationResolver {

    private final DocumentGazetteer gazetteer;
    private final @Nullable LocalDate on;
    private final String ownPlace;
    private final Map<String, TreeMap<Integer, CitedWords>> dated = new HashMap<>();
    private final Map<String, String> spelling = new HashMap<>();

    /**
     * @param on date of the citing document, or null
     * @param ownPlace province of the citing document, or empty
     */
    CitationResolver(DocumentGazetteer gazetteer, @Nullable LocalDate on, String ownPlace) {
        this.gazetteer = gazetteer;
        this.on = on;
        this.ownPlace = ownPlace;
    }

    /** Takes note of the years and spellings in citations; all of a document's, before any is resolved. */
    void note(List<CitedWords> citations) {
        for (CitedWords cited : citations) {
            String name = nameOf(cited);
            Integer year = cited.year();
            if (year != null) {
                dated.computeIfAbsent(name, n -> new TreeMap<>())
                        .merge(year, cited, (a, b) -> a.issuedOn() == null ? b : a);
            }
            // A heading in capitals prints "13/CT-TTG"; the text has it right.
            spelling.merge(name, cited.number(), (a, b) -> a.equals(a.toUpperCase(Locale.ROOT)) ? b : a);
        }
    }

    CitedDocument resolve(CitedWords cited) {
        String name = nameOf(cited);
        TreeMap<Integer, CitedWords> years = dated.getOrDefault(name, new TreeMap<>());
        Integer year = cited.year() != null ? cited.year() : latest(years);
        Optional<KnownDocument> known = cited.number().isEmpty()
                ? DocumentGazetteer.meant(cited.known(), year, on)
                        .or(() -> cited.known().stream()
                                .filter(d -> d.year() == null)
                                .findFirst())
                : gazetteer.numbered(cited.number(), year, on);
        if (year == null && known.isPresent()) {
            year = known.get().year();
        }
        CitedWords fullest = year == null ? cited : years.getOrDefault(year, cited);
        LocalDate issuedOn = fullest.issuedOn() != null ? fullest.issuedOn() : cited.issuedOn();
        String place = place(cited);
        if (known.isEmpty()) {
            String number = cited.number().isEmpty() ? cited.name() : spelling.getOrDefault(name, cited.number());
            return new CitedDocument(
                    DocumentKeys.of(number, year, place),
                    number,
                    year,
                    cited.type(),
                    cited.name(),
                    issuer(fullest, cited),
                    issuedOn,
                    false);
        }
        KnownDocument document = known.get();
        String number = document.number().isEmpty() ? document.title() : document.number();
        return new CitedDocument(
                DocumentKeys.of(number, year, place),
                number,
                year,
                document.type(),
                document.title(),
                document.issuer(),
                document.issuedOn() != null ? document.issuedOn() : issuedOn,
                true);
    }

    private static @Nullable Integer latest(TreeMap<Integer, CitedWords> years) {
        return years.isEmpty() ? null : years.lastKey();
    }

    private static String issuer(CitedWords fullest, CitedWords cited) {
        return fullest.issuer().isEmpty() ? cited.issuer() : fullest.issuer();
    }

    private String place(CitedWords cited) {
        return cited.place().equals(CitationIssuer.OWN_PLACE) ? ownPlace : cited.place();
    }

    private static String nameOf(CitedWords cited) {
        return Fold.search(cited.number().isEmpty() ? cited.name() : cited.number() + cited.place());
    }
}
