package vn.daumoi.directive.meaning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.daumoi.directive.meaning.GazetteerFile.Line;

/** The legal documents we know, by number and year, and by name ("Đề án 06", "Luật Cư trú"). */
final class DocumentGazetteer {

    private final PhraseTrie<KnownDocument> names = new PhraseTrie<>();
    private final Map<String, List<KnownDocument>> byNumber = new HashMap<>();

    DocumentGazetteer() {
        for (Line line : GazetteerFile.read("documents.tsv")) {
            String year = line.column(1);
            var document = new KnownDocument(
                    line.column(0),
                    year.isEmpty() ? null : Integer.valueOf(year),
                    line.date(2),
                    line.column(3),
                    line.column(4),
                    line.column(5));
            addNumber(document.number(), document);
            for (String name : line.names(6)) {
                if (Character.isDigit(name.charAt(0))) {
                    addNumber(name, document);
                } else {
                    names.add(name, document);
                }
            }
        }
    }

    PhraseTrie<KnownDocument> names() {
        return names;
    }

    /**
     * @param year of issue, or null where the citation does not say: then the latest not after the citing document
     * @param on date of the citing document, or null
     */
    Optional<KnownDocument> numbered(String number, @Nullable Integer year, @Nullable LocalDate on) {
        List<KnownDocument> documents = byNumber.getOrDefault(fold(number), List.of());
        return year == null ? inForce(documents, on) : ofYear(documents, year);
    }

    /** Of several laws of one name, the one meant: of the year, else the latest not after the citing document. */
    static Optional<KnownDocument> meant(
            List<KnownDocument> documents, @Nullable Integer year, @Nullable LocalDate on) {
        return year == null ? inForce(documents, on) : ofYear(documents, year);
    }

    private static Optional<KnownDocument> ofYear(List<KnownDocument> documents, Integer year) {
        return documents.stream().filter(d -> year.equals(d.year())).findFirst();
    }

    private static Optional<KnownDocument> inForce(List<KnownDocument> documents, @Nullable LocalDate on) {
        Optional<KnownDocument> latest = documents.stream()
                .filter(d -> !issuedAfter(d, on))
                .max(Comparator.comparingInt(d -> d.year() == null ? 0 : d.year()));
        return latest.isPresent() || documents.size() != 1 ? latest : Optional.of(documents.getFirst());
    }

    private static boolean issuedAfter(KnownDocument document, @Nullable LocalDate on) {
        Integer year = document.year();
        if (on == null || year == null) {
            return false;
        }
        LocalDate issuedOn = document.issuedOn();
        return issuedOn == null ? year > on.getYear() : issuedOn.isAfter(on);
    }

    private void addNumber(String number, KnownDocument document) {
        if (!number.isEmpty()) {
            byNumber.computeIfAbsent(fold(number), n -> new ArrayList<>()).add(document);
        }
    }

    private static String fold(String number) {
        return number.toUpperCase(Locale.ROOT);
    }
}
