package vn.daumoi.directive.meaning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.daumoi.directive.Draft.AgencyMention;
import vn.daumoi.directive.Draft.BodyEvidence;
import vn.daumoi.directive.Draft.DatabaseMention;
import vn.daumoi.directive.Draft.Difference;
import vn.daumoi.directive.Draft.Place;
import vn.daumoi.directive.meaning.BodyParagraph.StatedDeadline;
import vn.daumoi.directive.structure.Paragraph;
import vn.daumoi.graph.DeadlineKind;

/**
 * What the body says of a task beyond its row, or otherwise than it. The body's silence is no
 * difference.
 */
final class BodyComparison {

    /**
     * What the row says.
     *
     * @param citations keys of the documents it cites
     */
    record Row(
            ReadDeadline deadline,
            String deadlineText,
            List<AgencyMention> leads,
            List<AgencyMention> coLeads,
            Set<String> collectives,
            Set<String> citations,
            List<DatabaseMention> databases) {}

    private final AgencyReader agencies;
    private final DatabaseFinder databases;
    private final CitationResolver citations;
    private final @Nullable LocalDate on;

    BodyComparison(
            AgencyReader agencies, DatabaseFinder databases, CitationResolver citations, @Nullable LocalDate on) {
        this.agencies = agencies;
        this.databases = databases;
        this.citations = citations;
        this.on = on;
    }

    /** A document that only the body cites. */
    record CitedInBody(CitedWords words, String printed, Place place) {}

    /**
     * @param passages makes a paragraph evidence and gives its passage's key
     * @param citedInBody told of every document that only the body cites
     */
    BodyEvidence compare(
            Row row, BodyMatch match, Function<Paragraph, String> passages, Consumer<CitedInBody> citedInBody) {
        BodyParagraph paragraph = match.paragraph();
        String passageKey = passages.apply(paragraph.paragraph());
        List<StatedDeadline> deadlines = deadlinesOf(match);
        int start = paragraph.clauses().get(match.clauses().getFirst()).start();
        int end = paragraph.clauses().get(match.clauses().getLast()).end();
        for (StatedDeadline deadline : deadlines) {
            end = Math.max(end, deadline.end());
        }
        var differences = new ArrayList<Difference>();
        deadlines(row, deadlines, paragraph, passageKey, differences);
        leads(row, paragraph, passages, differences);
        coLeads(row, match, passageKey, differences);
        citations(row, match, passageKey, citedInBody, differences);
        databases(row, match, passageKey, differences);
        return new BodyEvidence(
                new Place(passageKey, start, end),
                Math.round(match.similarity() * 100) / 100.0,
                List.copyOf(differences));
    }

    /** Those in the task's clauses, and the sentences after them that say nothing but when. */
    private static List<StatedDeadline> deadlinesOf(BodyMatch match) {
        var found = new ArrayList<StatedDeadline>();
        int after = -1;
        for (StatedDeadline deadline : match.paragraph().deadlines()) {
            if (!deadline.ownSentence()) {
                if (match.clauses().contains(deadline.clause())) {
                    found.add(deadline);
                }
                continue;
            }
            int from = after;
            if (match.clauses().stream().anyMatch(c -> c > from && c <= deadline.clause())) {
                found.add(deadline);
            }
            after = deadline.clause();
        }
        return found;
    }

    private static void deadlines(
            Row row,
            List<StatedDeadline> stated,
            BodyParagraph paragraph,
            String passageKey,
            List<Difference> differences) {
        boolean agrees = stated.stream().anyMatch(d -> d.deadline().agrees(row.deadline()));
        boolean anyCertain = stated.stream().anyMatch(StatedDeadline::certain);
        boolean rowSilent = row.deadline().kind() == DeadlineKind.UNKNOWN;
        for (StatedDeadline d : stated) {
            boolean counts = d.certain() || !anyCertain && !agrees;
            if (counts && !d.deadline().agrees(row.deadline())) {
                add(
                        Difference.Field.DEADLINE,
                        agrees || rowSilent ? Difference.Kind.ADDS : Difference.Kind.DISAGREES,
                        row.deadlineText(),
                        paragraph,
                        d.start(),
                        d.end(),
                        passageKey,
                        differences);
            }
        }
    }

    private static void leads(
            Row row, BodyParagraph paragraph, Function<Paragraph, String> passages, List<Difference> differences) {
        if (paragraph.agencies().isEmpty() || row.leads().isEmpty()) {
            return;
        }
        var keys = new HashSet<String>();
        row.leads().forEach(lead -> keys.add(lead.agencyKey()));
        if (paragraph.agencies().stream().noneMatch(agency -> keys.contains(NodeKeys.of(agency)))) {
            int start = paragraph.agencies().getFirst().start();
            int end = paragraph.agencies().getLast().end();
            differences.add(new Difference(
                    Difference.Field.LEAD,
                    Difference.Kind.DISAGREES,
                    words(row.leads()),
                    paragraph.namedIn().text().substring(start, end),
                    new Place(passages.apply(paragraph.namedIn()), start, end)));
        }
    }

    private void coLeads(Row row, BodyMatch match, String passageKey, List<Difference> differences) {
        Words words = match.paragraph().words();
        var inRow = new HashSet<String>();
        row.leads().forEach(lead -> inRow.add(lead.agencyKey()));
        row.coLeads().forEach(coLead -> inRow.add(coLead.agencyKey()));
        for (int i = 0; i + 1 < words.size(); i++) {
            boolean together = words.word(i).equals("phoi") && words.word(i + 1).equals("hop");
            if (!together || !match.clauses().contains(match.paragraph().clauseAt(words.start(i)))) {
                continue;
            }
            int from = i + 2;
            if (from + 1 < words.size()
                    && words.word(from).equals("chat")
                    && words.word(from + 1).equals("che")) {
                from += 2;
            }
            List<NamedAgency> named = agencies.listAt(words, from, on);
            var keys = new HashSet<String>();
            named.forEach(agency -> keys.add(NodeKeys.of(agency)));
            for (NamedAgency agency : named) {
                if (inRow.contains(NodeKeys.of(agency))) {
                    continue;
                }
                List<AgencyMention> otherSets = row.coLeads().stream()
                        .filter(c -> row.collectives().contains(c.agencyKey()) && !keys.contains(c.agencyKey()))
                        .toList();
                boolean otherwise = agency.collective() && !otherSets.isEmpty();
                add(
                        Difference.Field.CO_LEAD,
                        otherwise ? Difference.Kind.DISAGREES : Difference.Kind.ADDS,
                        otherwise ? words(otherSets) : words(row.coLeads()),
                        match.paragraph(),
                        agency.start(),
                        agency.end(),
                        passageKey,
                        differences);
            }
        }
    }

    private void citations(
            Row row,
            BodyMatch match,
            String passageKey,
            Consumer<CitedInBody> citedInBody,
            List<Difference> differences) {
        var seen = new HashSet<>(row.citations());
        for (CitedWords cited : match.paragraph().citations()) {
            boolean inTask = match.clauses().contains(match.paragraph().clauseAt(cited.start()));
            if (inTask && seen.add(citations.resolve(cited).key())) {
                citedInBody.accept(new CitedInBody(
                        cited,
                        match.paragraph().paragraph().text().substring(cited.start(), cited.end()),
                        new Place(passageKey, cited.start(), cited.end())));
                add(
                        Difference.Field.CITATION,
                        Difference.Kind.ADDS,
                        "",
                        match.paragraph(),
                        cited.start(),
                        cited.end(),
                        passageKey,
                        differences);
            }
        }
    }

    private void databases(Row row, BodyMatch match, String passageKey, List<Difference> differences) {
        var seen = new HashSet<String>();
        row.databases().forEach(mention -> seen.add(mention.databaseKey()));
        Words words = match.paragraph().words();
        for (NamedDatabase database : match.paragraph().databases(databases)) {
            KnownDatabase known = database.known();
            int start = words.start(database.first());
            boolean inTask = match.clauses().contains(match.paragraph().clauseAt(start));
            if (inTask && known != null && seen.add(known.key())) {
                add(
                        Difference.Field.DATABASE,
                        Difference.Kind.ADDS,
                        "",
                        match.paragraph(),
                        start,
                        words.end(database.last()),
                        passageKey,
                        differences);
            }
        }
    }

    private static String words(List<AgencyMention> mentions) {
        return String.join(", ", mentions.stream().map(AgencyMention::words).toList());
    }

    private static void add(
            Difference.Field field,
            Difference.Kind kind,
            String rowWords,
            BodyParagraph paragraph,
            int start,
            int end,
            String passageKey,
            List<Difference> differences) {
        String bodyWords = paragraph.paragraph().text().substring(start, end);
        differences.add(new Difference(field, kind, rowWords, bodyWords, new Place(passageKey, start, end)));
    }
}
