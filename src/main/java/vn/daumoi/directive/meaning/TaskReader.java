package vn.daumoi.directive.meaning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.daumoi.directive.Draft.AgencyMention;
import vn.daumoi.directive.Draft.BodyEvidence;
import vn.daumoi.directive.Draft.Citation;
import vn.daumoi.directive.Draft.CitedDocument;
import vn.daumoi.directive.Draft.DatabaseMention;
import vn.daumoi.directive.Draft.Deadline;
import vn.daumoi.directive.Draft.StatedReport;
import vn.daumoi.directive.Draft.Task;
import vn.daumoi.directive.Finding;
import vn.daumoi.directive.meaning.RowCells.Cell;
import vn.daumoi.directive.structure.ColumnRole;
import vn.daumoi.directive.structure.Paragraph;
import vn.daumoi.directive.structure.TaskRow;
import vn.daumoi.graph.DatabaseRole;
import vn.daumoi.graph.DeadlineKind;
import vn.daumoi.graph.Fold;

/** Reads one row of a task table. */
final class TaskReader {

    /** What stays the same for all rows of a document; {@code reports} takes what rows say of their progress. */
    record Tools(
            AgencyReader agencies,
            DatabaseReader databases,
            CitationResolver resolver,
            DraftNodes nodes,
            BodyReader body,
            BodyComparison comparison,
            Function<Paragraph, String> passages,
            @Nullable LocalDate on,
            List<StatedReport> reports) {}

    private final Tools tools;
    private final TaskRow row;
    private final RowCells cells;
    private final String passageKey;
    private final Map<Integer, List<CitedWords>> cited;
    private final List<Finding> findings;

    /**
     * @param cited the citations of each column
     * @param findings what the structure stage found about the row; what this stage finds is added
     */
    TaskReader(
            Tools tools, TaskRow row, String passageKey, Map<Integer, List<CitedWords>> cited, List<Finding> findings) {
        this.tools = tools;
        this.row = row;
        this.cells = new RowCells(row);
        this.passageKey = passageKey;
        this.cited = cited;
        this.findings = new ArrayList<>(findings);
    }

    Task read(String taskKey) {
        Cell title = title();
        var collectives = new HashSet<String>();
        List<AgencyMention> leads = agencies(ColumnRole.LEAD, collectives);
        List<AgencyMention> coLeads = agencies(ColumnRole.CO_LEAD, collectives);
        Cell deadlineCell = cells.first(ColumnRole.DEADLINE);
        ReadDeadline deadline = deadline(deadlineCell);
        List<Citation> citations = citations();
        Cell product = cells.first(ColumnRole.PRODUCT);
        List<DatabaseMention> databases = databases(title, product);
        Cell status = cells.first(ColumnRole.STATUS);
        StatedReport report = new StatusReader(row, cells, cited, passageKey, tools.on(), findings).read(taskKey);
        if (report != null) {
            tools.reports().add(report);
        }
        var citedKeys = new HashSet<String>();
        citations.forEach(citation -> citedKeys.add(citation.documentKey()));
        var said = new BodyComparison.Row(
                deadline,
                deadlineCell == null ? "" : deadlineCell.text(),
                leads,
                coLeads,
                collectives,
                citedKeys,
                databases);
        List<BodyEvidence> body = body(title.text(), said, citations);
        return new Task(
                taskKey,
                row.code(),
                row.sectionCode(),
                row.sectionTitle(),
                title.text(),
                title.place(passageKey),
                leads,
                coLeads,
                new Deadline(
                        deadline.kind(),
                        deadline.due(),
                        deadline.start(),
                        deadlineCell == null ? "" : deadlineCell.text(),
                        deadlineCell == null ? null : deadlineCell.place(passageKey),
                        condition(deadline, deadlineCell)),
                product == null ? "" : product.text(),
                product == null ? null : product.place(passageKey),
                status == null ? "" : status.text(),
                cells.extras(),
                databases,
                List.copyOf(citations),
                body,
                List.copyOf(findings));
    }

    /** The title, without the row's own number where the table has no column for it ("1.1 Assess data assets"). */
    private Cell title() {
        Cell cell = cells.first(ColumnRole.TITLE);
        if (cell == null) {
            return new Cell(0, "", 0);
        }
        String text = cell.text();
        if (!row.code().isEmpty() && text.startsWith(row.code())) {
            int from = row.code().length();
            while (from < text.length() && " .):".indexOf(text.charAt(from)) >= 0) {
                from++;
            }
            boolean number = from > row.code().length() && from < text.length();
            return number ? new Cell(cell.column(), text.substring(from), cell.start() + from) : cell;
        }
        return cell;
    }

    private List<AgencyMention> agencies(ColumnRole role, Set<String> collectives) {
        var mentions = new ArrayList<AgencyMention>();
        var seen = new HashSet<String>();
        for (Cell cell : cells.all(role)) {
            for (NamedAgency named : tools.agencies().read(cell.text(), tools.on())) {
                if (!named.recognised() && tools.nodes().isNew(named)) {
                    findings.add(Finding.info(
                            named.collective() ? "import.finding.new-set" : "import.finding.new-agency",
                            row.firstLine(),
                            row.code(),
                            named.name()));
                }
                String key = tools.nodes().add(named);
                if (named.collective()) {
                    collectives.add(key);
                }
                if (seen.add(key)) {
                    mentions.add(new AgencyMention(
                            key,
                            cell.text().substring(named.start(), named.end()),
                            cell.place(passageKey, named.start(), named.end())));
                }
            }
        }
        return List.copyOf(mentions);
    }

    private ReadDeadline deadline(@Nullable Cell cell) {
        if (cell == null) {
            return ReadDeadline.NONE;
        }
        String folded = Fold.search(cell.text());
        ReadDeadline deadline =
                DeadlineReader.read(BodyParagraph.masked(folded, cited.getOrDefault(cell.column(), List.of())));
        String doubt = deadline.doubt();
        if (doubt != null) {
            findings.add(Finding.warning(doubt, row.firstLine(), row.code(), cell.text()));
        }
        return deadline;
    }

    private @Nullable String condition(ReadDeadline deadline, @Nullable Cell cell) {
        if (deadline.kind() != DeadlineKind.CONDITIONAL || cell == null) {
            return null;
        }
        List<CitedWords> documents = cited.getOrDefault(cell.column(), List.of());
        return documents.isEmpty() ? null : tools.nodes().add(tools.resolver().resolve(documents.getFirst()));
    }

    private List<Citation> citations() {
        var citations = new ArrayList<Citation>();
        // A document's own name or number is better evidence than "Đề án" alone.
        for (boolean inFull : List.of(true, false)) {
            for (Cell cell : cells.words()) {
                for (CitedWords words : cited.getOrDefault(cell.column(), List.of())) {
                    if (words.inFull() == inFull) {
                        cite(words, cell, citations);
                    }
                }
            }
        }
        citations.sort(Comparator.comparingInt(citation -> citation.place().start()));
        return citations;
    }

    private void cite(CitedWords words, Cell cell, List<Citation> citations) {
        CitedDocument document = tools.resolver().resolve(words);
        tools.nodes().add(document);
        if (citations.stream().anyMatch(citation -> citation.documentKey().equals(document.key()))) {
            return;
        }
        String printed = cell.text().substring(words.start(), words.end());
        if (document.year() == null) {
            findings.add(Finding.info("import.finding.year-unknown", row.firstLine(), row.code(), printed));
        }
        citations.add(new Citation(document.key(), printed, cell.place(passageKey, words.start(), words.end())));
    }

    private List<DatabaseMention> databases(Cell title, @Nullable Cell product) {
        var mentions = new ArrayList<DatabaseMention>();
        var seen = new LinkedHashSet<String>();
        var inTitle = new HashSet<String>();
        for (DatabaseReader.Mention mention : tools.databases().inTitle(title.text())) {
            inTitle.add(add(mention, title, mentions, seen));
        }
        if (product != null) {
            for (DatabaseReader.Mention mention : tools.databases().inProduct(product.text())) {
                KnownDatabase known = mention.database().known();
                boolean saidAlready = mention.bare() && known != null && inTitle.contains(known.key());
                if (!saidAlready) {
                    add(mention, product, mentions, seen);
                }
            }
        }
        return List.copyOf(mentions);
    }

    private String add(DatabaseReader.Mention mention, Cell cell, List<DatabaseMention> mentions, Set<String> seen) {
        NamedDatabase named = mention.database();
        if (named.known() == null && tools.nodes().isNew(named)) {
            findings.add(Finding.info("import.finding.new-database", row.firstLine(), row.code(), named.name()));
        }
        String key = tools.nodes().add(named);
        for (DatabaseRole role : mention.roles()) {
            if (seen.add(key + ' ' + role)) {
                mentions.add(new DatabaseMention(
                        key,
                        role,
                        cell.text().substring(mention.start(), mention.end()),
                        cell.place(passageKey, mention.start(), mention.end())));
            }
        }
        return key;
    }

    /** The paragraphs that say the task too; a document that only they cite is cited by the task, with its place there. */
    private List<BodyEvidence> body(String title, BodyComparison.Row said, List<Citation> citations) {
        var leads = new HashSet<String>();
        said.leads().forEach(lead -> leads.add(lead.agencyKey()));
        var evidence = new ArrayList<BodyEvidence>();
        for (BodyMatch match : tools.body().find(title, leads)) {
            evidence.add(tools.comparison().compare(said, match, tools.passages(), cited -> {
                CitedDocument document = tools.resolver().resolve(cited.words());
                tools.nodes().add(document);
                if (citations.stream().noneMatch(c -> c.documentKey().equals(document.key()))) {
                    citations.add(new Citation(document.key(), cited.printed(), cited.place()));
                }
            }));
        }
        return List.copyOf(evidence);
    }
}
