package vn.daumoi.directive.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.daumoi.directive.Draft.Place;
import vn.daumoi.directive.Draft.Relation;
import vn.daumoi.directive.structure.Paragraph;
import vn.daumoi.graph.Fold;

/**
 * Relations between legal documents that the prose states: what the document rests on ("Căn cứ …"), and one numbered document
 * amending or replacing another in so many words. A document that is merely mentioned in another's title is no relation.
 */
final class RelationReader {

    private static final Pattern BASIS = Pattern.compile("(^|[\\s*])Căn cứ ");
    private static final Pattern BASIS_ENDS = Pattern.compile("Theo đề nghị|QUYẾT ĐỊNH|NGHỊ QUYẾT:|Điều 1");
    private static final Pattern IMPLEMENTS = Pattern.compile("(^|\\s)Thực hiện $");
    private static final Pattern JOINED = Pattern.compile("^(\\s*cua [^;,]{1,60}?)?\\s*(,|va|,\\s*va)\\s*$");
    private static final String PARTS =
            "(\\s*(mot so (dieu|khoan|noi dung|quy dinh)|cap nhat|cua|cac|dieu \\d+|khoan \\d+|diem [a-z]|,|va))*+\\s*$";
    private static final Pattern AMENDS =
            Pattern.compile("^(\\s*cua [^;,.]{1,60}?)?[\\s,]*(sua doi,? (va )?bo sung|sua doi|bo sung)" + PARTS);
    private static final Pattern REPLACES =
            Pattern.compile("^(\\s*cua [^;,.]{1,60}?)?[\\s,]*(va )?(thay the|bai bo)" + PARTS);
    private static final Pattern AMENDED_BY = Pattern.compile(
            "^[\\s(]*(da )?duoc (sua doi,? (va )?bo sung|sua doi|bo sung)[^;.]{0,40}?(tai|boi|theo)\\s*$");
    private static final Pattern THIS_REPLACES = Pattern.compile(
            "(quyet dinh|chi thi|nghi dinh|thong tu|ke hoach|nghi quyet) nay[^.;]{0,80}?(thay the|bai bo)" + PARTS);

    private final CitationResolver resolver;
    private final DraftNodes nodes;
    private final String own;
    private final Function<Paragraph, String> passages;

    /**
     * @param own key of the document itself
     * @param passages makes a paragraph evidence and gives its passage's key
     */
    RelationReader(CitationResolver resolver, DraftNodes nodes, String own, Function<Paragraph, String> passages) {
        this.resolver = resolver;
        this.nodes = nodes;
        this.own = own;
        this.passages = passages;
    }

    List<Relation> read(Paragraph paragraph, List<CitedWords> citations) {
        if (citations.isEmpty()) {
            return List.of();
        }
        var relations = new ArrayList<Relation>();
        String folded = Fold.search(paragraph.text());
        boolean basis = false;
        boolean primary = false;
        for (int i = 0; i < citations.size(); i++) {
            CitedWords cited = citations.get(i);
            int from = i == 0 ? 0 : citations.get(i - 1).end();
            String before = folded.substring(from, cited.start());
            String printed = paragraph.text().substring(from, cited.start());
            String clause = printed.substring(printed.lastIndexOf(';') + 1);
            basis = BASIS.matcher(clause).find()
                    || basis && !BASIS_ENDS.matcher(printed).find();
            boolean firstOfClause = i == 0 || before.indexOf(';') >= 0;
            primary = firstOfClause || primary && JOINED.matcher(before).matches();
            if (basis && primary || IMPLEMENTS.matcher(printed).find()) {
                add(own, "BASED_ON", key(cited), paragraph, cited.start(), cited.end(), relations);
            }
            if (i > 0) {
                between(citations, i, before, paragraph, relations);
            }
            if (THIS_REPLACES.matcher(before).find()) {
                add(own, "REPLACES", key(cited), paragraph, cited.start(), cited.end(), relations);
            }
        }
        return relations;
    }

    private void between(
            List<CitedWords> citations, int i, String words, Paragraph paragraph, List<Relation> relations) {
        CitedWords first = citations.get(i - 1);
        CitedWords second = citations.get(i);
        if (AMENDS.matcher(words).matches()) {
            add(key(first), "AMENDS", key(second), paragraph, first.start(), second.end(), relations);
        } else if (REPLACES.matcher(words).matches()) {
            add(key(first), "REPLACES", key(second), paragraph, first.start(), second.end(), relations);
        } else if (AMENDED_BY.matcher(words).matches()) {
            add(key(second), "AMENDS", key(first), paragraph, first.start(), second.end(), relations);
        }
    }

    private String key(CitedWords cited) {
        return nodes.add(resolver.resolve(cited));
    }

    private void add(
            String from, String type, String to, Paragraph paragraph, int start, int end, List<Relation> relations) {
        if (!from.equals(to)) {
            relations.add(new Relation(from, type, to, new Place(passages.apply(paragraph), start, end)));
        }
    }
}
