package vn.daumoi.directive.meaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.daumoi.directive.meaning.PhraseTrie.Match;

/**
 * Finds the legal documents that a text cites, by number ("Nghị định số 45/2020/NĐ-CP ngày 08 tháng 4 năm 2020"), by name
 * ("Luật Cư trú", "Đề án 06"), and in English ("OMB Memorandum M-19-23", "Executive Order 13859").
 */
final class CitationReader {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\p{N}/.])(\\d{1,5}[a-zđ]?)(/(?:19|20)\\d{2})?\\s?([/-])\\s?"
                    + "(\\p{Lu}[\\p{L}\\p{N}&]{0,20}+(?:\\s?-\\s?\\p{Lu}[\\p{L}\\p{N}]{0,20}+){0,8}+(?:/\\p{Lu}[\\p{L}\\p{N}]{0,20})?)");
    private static final Pattern MEMORANDUM = Pattern.compile("(?:OMB )?Memorandum (M-(\\d{2})-\\d{2})");
    private static final Pattern ORDER = Pattern.compile("Executive Order (\\d{4,5})");
    private static final Pattern ACT = Pattern.compile(
            "((?:\\p{Lu}[\\p{L}-]{1,40} )(?:(?:\\p{Lu}[\\p{L}-]{1,40}|for|of|and|the|on|to) ){0,15}Act) of (\\d{4})");
    private static final Set<String> LAW_NAME_ENDS = Set.of(
            "nay", "so", "ngay", "nam", "duoc", "co", "cua", "theo", "thuoc", "trong", "va", "cac", "tai", "de", "quy",
            "voi", "tren", "khi", "cho", "neu", "do", "toi", "den", "tu", "la", "se", "phai", "hoac", "thi", "ban");
    private static final int LAW_NAME_WORDS = 10;

    private final DocumentGazetteer gazetteer;
    private final CitationIssuer issuers;

    CitationReader(DocumentGazetteer gazetteer, AgencyGazetteer agencies) {
        this.gazetteer = gazetteer;
        this.issuers = new CitationIssuer(agencies);
    }

    /** The citations, from left to right, none inside another. */
    List<CitedWords> read(String text) {
        Words words = Words.of(text);
        var found = new ArrayList<CitedWords>();
        numbers(text, words.folded(), found);
        names(words, found);
        laws(words, found);
        english(text, found);
        found.sort(Comparator.comparingInt(CitedWords::start).thenComparing(c -> -c.end()));
        var apart = new ArrayList<CitedWords>(found.size());
        int end = -1;
        for (CitedWords cited : found) {
            if (cited.start() >= end) {
                apart.add(cited);
                end = cited.end();
            }
        }
        return apart;
    }

    private void numbers(String text, String folded, List<CitedWords> found) {
        if (!text.contains("/") && !text.contains("-")) {
            return;
        }
        Matcher m = NUMBER.matcher(text);
        while (m.find()) {
            DocumentTypes.Before before = DocumentTypes.before(folded, m.start());
            String letters = m.group(4).replaceAll("\\s", "");
            boolean party = m.group(3).equals("-");
            boolean wellFormed = party ? letters.contains("/") : letters.contains("-") || m.group(2) != null;
            if (before == null
                            && (!wellFormed || DocumentTypes.ofLetters(letters).isEmpty())
                    || party && !letters.contains("/")) {
                continue;
            }
            String year = m.group(2) == null ? "" : m.group(2);
            String number = m.group(1) + year + m.group(3) + letters;
            CitationDate date = CitationDate.after(folded, m.end());
            String type = before == null || before.type().isEmpty() ? DocumentTypes.ofLetters(letters) : before.type();
            CitationIssuer.Issuer issuer = issuers.of(text, folded, date.end(), letters);
            found.add(new CitedWords(
                    before == null ? m.start() : before.start(),
                    date.end(),
                    number,
                    "",
                    type,
                    year.isEmpty() ? date.year() : Integer.valueOf(year.substring(1)),
                    date.date(),
                    issuer.name(),
                    issuer.place(),
                    List.of()));
        }
    }

    private void names(Words words, List<CitedWords> found) {
        for (Match<KnownDocument> match : gazetteer.names().all(words)) {
            if (!words.capital(match.first())) {
                boolean framework = words.word(match.first()).equals("khung");
                if (!framework) {
                    continue;
                }
            }
            KnownDocument first = match.value();
            CitationDate date = CitationDate.after(words.folded(), words.end(match.last()));
            if (date.date() == null && !first.type().equals("Luật")) {
                // "triển khai Đề án 06 năm 2023": the year is when, not which.
                date = new CitationDate(null, null, words.end(match.last()));
            }
            found.add(new CitedWords(
                    words.start(match.first()),
                    date.end(),
                    "",
                    words.printed(match.first(), match.last()),
                    first.type(),
                    date.year(),
                    date.date(),
                    first.issuer(),
                    "",
                    List.copyOf(match.values())));
        }
    }

    /** Laws the gazetteer does not know: "Luật" with a name after it, as far as the name goes. */
    private static void laws(Words words, List<CitedWords> found) {
        Set<Integer> known = found.stream().map(CitedWords::start).collect(Collectors.toSet());
        for (int i = 0; i + 1 < words.size(); i++) {
            if (!words.word(i).equals("luat") || !words.capital(i) || !words.capital(i + 1)) {
                continue;
            }
            int last = i;
            while (last + 1 < words.size()
                    && last - i < LAW_NAME_WORDS
                    && words.onlySpaceBefore(last + 1)
                    && (last == i || !LAW_NAME_ENDS.contains(words.word(last + 1)))) {
                last++;
            }
            int start = words.start(i);
            if (last == i || known.contains(start)) {
                continue;
            }
            CitationDate date = CitationDate.after(words.folded(), words.end(last));
            found.add(new CitedWords(
                    start,
                    date.end(),
                    "",
                    sentenceCase(words.printed(i, last)),
                    "Luật",
                    date.year(),
                    date.date(),
                    "Quốc hội",
                    "",
                    List.of()));
        }
    }

    private static String sentenceCase(String name) {
        boolean shouting = name.equals(name.toUpperCase(Locale.ROOT));
        return shouting
                ? "Luật " + name.substring(5, 6) + name.substring(6).toLowerCase(Locale.ROOT)
                : name.replaceAll("\\s+", " ");
    }

    private static void english(String text, List<CitedWords> found) {
        Matcher memorandum = MEMORANDUM.matcher(text);
        while (memorandum.find()) {
            found.add(new CitedWords(
                    memorandum.start(),
                    memorandum.end(),
                    memorandum.group(1),
                    "",
                    "Memorandum",
                    2000 + Integer.parseInt(memorandum.group(2)),
                    null,
                    "Office of Management and Budget",
                    "",
                    List.of()));
        }
        Matcher order = ORDER.matcher(text);
        while (order.find()) {
            found.add(new CitedWords(
                    order.start(),
                    order.end(),
                    "Executive Order " + order.group(1),
                    "",
                    "Executive Order",
                    null,
                    null,
                    "President of the United States",
                    "",
                    List.of()));
        }
        if (text.contains(" Act of ")) {
            acts(text, found);
        }
    }

    private static void acts(String text, List<CitedWords> found) {
        Matcher act = ACT.matcher(text);
        while (act.find()) {
            found.add(new CitedWords(
                    act.start(),
                    act.end(),
                    "",
                    act.group(1),
                    "Act",
                    Integer.valueOf(act.group(2)),
                    null,
                    "",
                    "",
                    List.of()));
        }
    }
}
