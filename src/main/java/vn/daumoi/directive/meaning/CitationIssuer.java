package vn.daumoi.directive.meaning;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.daumoi.directive.meaning.AgencyGazetteer.Found;
import vn.daumoi.graph.Fold;

/** Who issued a cited document: as the text says after "của", else as the letters of its number tell. */
final class CitationIssuer {

    /**
     * @param place the province, for a number that every province gives out anew; "?" where the text says only "Tỉnh", and
     *     empty where there is no such question
     */
    record Issuer(String name, String place) {}

    /** The citing document's own province is meant. */
    static final String OWN_PLACE = "?";

    private static final List<String> PLAIN = List.of(
            "Thủ tướng Chính phủ",
            "Chính phủ",
            "Quốc hội",
            "Ủy ban Thường vụ Quốc hội",
            "Bộ Chính trị",
            "Ban Bí thư",
            "Ban Chấp hành Trung ương",
            "Ban Chỉ đạo Trung ương",
            "Ban Thường vụ Tỉnh ủy",
            "Ban Thường vụ Thành ủy");

    private static final Map<String, String> BY_LETTERS = Map.of(
            "TTG", "Thủ tướng Chính phủ",
            "CP", "Chính phủ",
            "UBTVQH", "Ủy ban Thường vụ Quốc hội");

    private static final Pattern OF = Pattern.compile("\\G\\s*+(?:,\\s*+)?cua\\s+"
            + "(?:bo truong\\s*+(?:,\\s*+)?|chu nhiem\\s+|chu tich\\s+|thong doc\\s+|chanh\\s+)*+");
    private static final Pattern LOCAL = Pattern.compile("UBND|HĐND|TU|SỞ|BQL|S[A-ZĐ]{2,}|[A-ZĐ]*TU");

    private final AgencyGazetteer agencies;

    CitationIssuer(AgencyGazetteer agencies) {
        this.agencies = agencies;
    }

    /**
     * @param end where the citation's words end
     * @param letters "QĐ-TTg", "KH-UBND"
     */
    Issuer of(String text, String folded, int end, String letters) {
        String last = letters.substring(Math.max(letters.lastIndexOf('-'), letters.lastIndexOf('/')) + 1);
        boolean local = LOCAL.matcher(last).matches();
        Matcher of = OF.matcher(folded).region(end, folded.length());
        if (of.lookingAt()) {
            String rest = text.substring(of.end(), Math.min(text.length(), of.end() + 120));
            Words words = Words.of(rest);
            Found found = words.size() == 0 ? null : agencies.at(words, 0, null);
            if (found != null && !found.agency().collective()) {
                String name = found.agency().name();
                return new Issuer(name, local ? province(name) : "");
            }
            for (String plain : PLAIN) {
                if (words.folded().startsWith(Fold.search(plain))) {
                    return new Issuer(plain, local ? OWN_PLACE : "");
                }
            }
        }
        String upper = last.toUpperCase(Locale.ROOT);
        if (BY_LETTERS.containsKey(upper)) {
            return new Issuer(BY_LETTERS.get(upper), "");
        }
        if (upper.startsWith("QH")) {
            return new Issuer("Quốc hội", "");
        }
        String first = letters.split("[-/]")[0];
        String name = agencies.ofSymbol(last)
                .or(() -> agencies.ofSymbol(first))
                .map(KnownAgency::name)
                .orElse("");
        return new Issuer(name, local ? OWN_PLACE : "");
    }

    private static String province(String committee) {
        return committee.replaceFirst("^Ủy ban nhân dân (tỉnh|thành phố) ", "");
    }
}
