package vn.daumoi.directive.meaning;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.daumoi.directive.Draft.DocumentIdentity;
import vn.daumoi.directive.meaning.AgencySpans.Span;
import vn.daumoi.directive.structure.Paragraph;
import vn.daumoi.directive.text.SourceText;
import vn.daumoi.graph.Fold;
import vn.daumoi.graph.Keys;

/**
 * What a document says of itself: number and date in its letterhead, or in "(Kèm theo Chỉ thị số … ngày …)" over its
 * appendix; its type and title in the lines after; for an English document the first heading.
 *
 * @param identity the number is made from the title, and the key from both, where the document has no number
 * @param place its province, where its number is one of those every province gives out anew; else empty
 * @param issuer the agency that issued it, as far as the gazetteer knows it
 * @param numbered whether it has a number
 */
record Letterhead(
        DocumentIdentity identity, String place, @Nullable KnownAgency issuer, boolean numbered) {

    private static final int LINES = 30;
    private static final Pattern NUMBER_LINE = Pattern.compile("^\\W*so\\s*:.*", Pattern.DOTALL);
    private static final Pattern DATE =
            Pattern.compile("ngay\\s+(\\d{1,2})\\s+thang\\s+(\\d{1,2})\\s+nam\\s+(\\d{4})(?!\\d)");
    private static final Pattern ATTACHED = Pattern.compile("^\\W*(ban hanh )?kem theo\\b.*", Pattern.DOTALL);
    private static final Pattern TYPE_AND_TITLE = Pattern.compile(
            "^(CHỈ THỊ|QUYẾT ĐỊNH|KẾ HOẠCH|NGHỊ QUYẾT|THÔNG BÁO|CÔNG ĐIỆN|CHƯƠNG TRÌNH)\\s+(\\S.{10,})",
            Pattern.DOTALL);
    private static final Pattern SIGNATORY = Pattern.compile(
            "(?<!CỦA|DO|BỞI) (BỘ TRƯỞNG BỘ .*|CHỦ TỊCH ỦY BAN .*|THỦ TƯỚNG CHÍNH PHỦ|CHÍNH PHỦ|QUỐC HỘI)$");
    /** No front matter ("title: …"), and no sentence. */
    private static final Pattern HEADING = Pattern.compile("^(?:#{1,3}\\s+)?([^-\\[#:]{4,120})$");

    private static final Pattern ENGLISH_TYPE = Pattern.compile(
            "(?i)(action plan|strategic plan|implementation plan|strategy|memorandum|executive order|directive|plan)");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d)");

    static Letterhead read(
            SourceText source, List<Paragraph> paragraphs, CitationReader citations, AgencyReader agencies) {
        List<Paragraph> head = paragraphs.subList(0, Math.min(LINES, paragraphs.size()));
        CitedWords number = ownNumber(head, paragraphs, citations);
        LocalDate date = number != null && number.issuedOn() != null ? number.issuedOn() : date(head);
        String[] typeAndTitle = typeAndTitle(head);
        if (number == null) {
            return unnumbered(source, date, typeAndTitle);
        }
        boolean local = !number.place().isEmpty();
        KnownAgency issuer = issuer(head, agencies, date, local, number.issuer());
        String place = local && issuer != null && issuer.kind().equals("province")
                ? issuer.name().replaceFirst("^Ủy ban nhân dân (tỉnh|thành phố) ", "")
                : "";
        Integer year = number.year() != null ? number.year() : date == null ? null : Integer.valueOf(date.getYear());
        String issuerName = number.issuer().isEmpty() && issuer != null ? issuer.name() : number.issuer();
        var identity = new DocumentIdentity(
                DocumentKeys.of(number.number(), year, place),
                number.number(),
                year,
                number.type().isEmpty() ? typeAndTitle[0] : number.type(),
                typeAndTitle[1],
                issuerName,
                date);
        return new Letterhead(identity, place, issuer, true);
    }

    private static @Nullable CitedWords ownNumber(List<Paragraph> head, List<Paragraph> all, CitationReader citations) {
        for (Paragraph paragraph : head) {
            if (NUMBER_LINE.matcher(Fold.search(paragraph.text())).matches()) {
                CitedWords number = firstNumber(paragraph, citations);
                if (number != null) {
                    return number;
                }
            }
        }
        for (Paragraph paragraph : all) {
            if (ATTACHED.matcher(Fold.search(start(paragraph.text()))).matches()) {
                CitedWords number = firstNumber(paragraph, citations);
                if (number != null) {
                    return number;
                }
            }
        }
        return null;
    }

    private static String start(String text) {
        return text.substring(0, Math.min(text.length(), 40));
    }

    private static @Nullable CitedWords firstNumber(Paragraph paragraph, CitationReader citations) {
        return citations.read(paragraph.text()).stream()
                .filter(cited -> !cited.number().isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate date(List<Paragraph> head) {
        for (Paragraph paragraph : head) {
            String folded = Fold.search(paragraph.text());
            Matcher m = DATE.matcher(folded);
            // "Hà Nội, ngày …" or a letterhead in one piece, but no citation's date in the text.
            if (m.find() && (m.start() < 40 || NUMBER_LINE.matcher(folded).matches())) {
                try {
                    return LocalDate.of(
                            Integer.parseInt(m.group(3)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(1)));
                } catch (DateTimeException impossible) {
                    return null;
                }
            }
        }
        return null;
    }

    private static String[] typeAndTitle(List<Paragraph> head) {
        for (int i = 0; i < head.size(); i++) {
            String text = head.get(i).text();
            String type = DocumentTypes.named(text);
            if (!type.isEmpty()) {
                return new String[] {type, titleIn(titleFrom(head, i + 1))};
            }
            Matcher both = TYPE_AND_TITLE.matcher(text);
            if (both.matches()) {
                return new String[] {DocumentTypes.named(both.group(1)), titleIn(both.group(2))};
            }
        }
        for (Paragraph paragraph : head) {
            Matcher heading = HEADING.matcher(paragraph.text());
            Matcher type = ENGLISH_TYPE.matcher(paragraph.text());
            if (heading.matches() && type.find()) {
                String name = type.group().toLowerCase(Locale.ROOT);
                return new String[] {titleCase(name), heading.group(1).strip()};
            }
        }
        return new String[] {"", ""};
    }

    /** The paragraph after the type, and more of them where a title in capitals goes on over several. */
    private static String titleFrom(List<Paragraph> head, int from) {
        var title = new StringBuilder();
        for (int i = from; i < head.size(); i++) {
            String text = head.get(i).text();
            boolean shouting = text.equals(text.toUpperCase(Locale.ROOT));
            boolean signatory = SIGNATORY.matcher(" " + text).lookingAt();
            if (!title.isEmpty() && (!shouting || signatory || text.endsWith(":"))) {
                break;
            }
            title.append(title.isEmpty() ? "" : " ").append(text);
            if (!shouting) {
                break;
            }
        }
        return title.toString();
    }

    /** Where no blank line parts them, a title in capitals runs on into who signs and into the text. */
    private static String titleIn(String text) {
        String[] words = text.split(" ");
        int capitals = 0;
        while (capitals < words.length && words[capitals].equals(words[capitals].toUpperCase(Locale.ROOT))) {
            capitals++;
        }
        boolean shouting = capitals >= 4;
        String title = shouting && capitals < words.length
                ? String.join(" ", List.of(words).subList(0, capitals))
                : text;
        return SIGNATORY.matcher(title).replaceFirst("");
    }

    private static String titleCase(String words) {
        var title = new StringBuilder();
        for (String word : words.split(" ")) {
            title.append(title.isEmpty() ? "" : " ")
                    .append(Character.toUpperCase(word.charAt(0)))
                    .append(word.substring(1));
        }
        return title.toString();
    }

    private static Letterhead unnumbered(SourceText source, @Nullable LocalDate date, String[] typeAndTitle) {
        String title = typeAndTitle[1];
        Matcher m = YEAR.matcher(title);
        Integer year = date != null ? Integer.valueOf(date.getYear()) : m.find() ? Integer.valueOf(m.group(1)) : null;
        // Without number and title, only the words themselves tell it from another document.
        String name = title.isEmpty() ? source.fingerprint().substring(0, 12) : Keys.slug(title);
        return new Letterhead(
                new DocumentIdentity(DocumentKeys.of(name, year, ""), name, year, typeAndTitle[0], title, "", date),
                "",
                null,
                false);
    }

    private static @Nullable KnownAgency issuer(
            List<Paragraph> head, AgencyReader agencies, @Nullable LocalDate on, boolean local, String name) {
        for (Paragraph paragraph : head) {
            for (Span span : agencies.spans().of(Words.of(paragraph.text()), on)) {
                KnownAgency known = span.agencies().getFirst().known();
                boolean fits = known != null
                        && (local
                                ? known.kind().equals("province")
                                : known.name().equals(name));
                if (fits) {
                    return known;
                }
            }
        }
        return null;
    }
}
