package vn.daumoi.directive.meaning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import vn.daumoi.directive.Draft;
import vn.daumoi.directive.Draft.DocumentIdentity;
import vn.daumoi.directive.Draft.Passage;
import vn.daumoi.directive.Draft.Relation;
import vn.daumoi.directive.Draft.Task;
import vn.daumoi.directive.Finding;
import vn.daumoi.directive.structure.Column;
import vn.daumoi.directive.structure.DocumentStructure;
import vn.daumoi.directive.structure.Paragraph;
import vn.daumoi.directive.structure.TaskRow;
import vn.daumoi.directive.text.SourceText;
import vn.daumoi.graph.Keys;

/**
 * Stage three: rows and paragraphs in, a draft out. Holds the gazetteer, which it reads once; safe for use by several threads.
 * Reading the same structure twice gives equal drafts.
 */
public final class MeaningReader {

    private final AgencyGazetteer agencyGazetteer = new AgencyGazetteer();
    private final DocumentGazetteer documentGazetteer = new DocumentGazetteer();
    private final AgencyReader agencies;
    private final DatabaseReader databases;
    private final CitationReader citations;

    public MeaningReader() {
        var vocabulary = new Vocabulary();
        agencies = new AgencyReader(agencyGazetteer, vocabulary);
        databases =
                new DatabaseReader(new DatabaseFinder(new DatabaseGazetteer(), vocabulary), new RoleReader(vocabulary));
        citations = new CitationReader(documentGazetteer, agencyGazetteer);
    }

    /** Never fails: what cannot be told is unknown, with a finding. */
    public Draft read(SourceText source, DocumentStructure told) {
        DocumentStructure structure = StatusColumns.settle(told);
        Letterhead letterhead = Letterhead.read(source, structure.paragraphs(), citations, agencies);
        DocumentIdentity document = letterhead.identity();
        LocalDate on = document.issuedOn();
        var resolver = new CitationResolver(documentGazetteer, on, letterhead.place());
        Citations cited = citationsOf(structure);
        cited.all().forEach(resolver::note);

        List<Paragraph> body = body(structure);
        var passages = new TreeMap<Integer, Passage>();
        Function<Paragraph, String> evidence =
                paragraph -> passages.computeIfAbsent(paragraph.order(), order -> passage(document.key(), paragraph))
                        .key();
        var nodes = new DraftNodes(agencyGazetteer, on, letterhead.issuer());
        var reports = new ArrayList<Draft.StatedReport>();
        var tools = new TaskReader.Tools(
                agencies,
                databases,
                resolver,
                nodes,
                BodyReader.of(body, cited.paragraphs(), agencies, on),
                new BodyComparison(agencies, databases.finder(), resolver, on),
                evidence,
                on,
                reports);
        List<Task> tasks = tasks(structure, document, cited, tools, passages);
        List<Relation> relations = relations(body, cited, resolver, nodes, document, evidence);
        return new Draft(
                document,
                source.fingerprint(),
                source.encoding(),
                List.copyOf(passages.values()),
                tasks,
                nodes.agencies(),
                nodes.databases(),
                nodes.documents(),
                relations,
                structure.account(),
                findings(structure, letterhead),
                List.copyOf(reports));
    }

    /** The prose before the first task; where tasks are paragraphs themselves, without the first one's. */
    private static List<Paragraph> body(DocumentStructure structure) {
        if (structure.rows().isEmpty()) {
            return structure.paragraphs();
        }
        TaskRow first = structure.rows().getFirst();
        return structure.paragraphs().stream()
                .filter(p -> p.order() < first.order() && p.firstLine() < first.firstLine())
                .toList();
    }

    /** The citations of each paragraph, and of each column of each row, by their orders. */
    private record Citations(
            Map<Integer, List<CitedWords>> paragraphs, Map<Integer, Map<Integer, List<CitedWords>>> rows) {

        List<List<CitedWords>> all() {
            var all = new ArrayList<>(new TreeMap<>(paragraphs).values());
            new TreeMap<>(rows).values().forEach(row -> all.addAll(new TreeMap<>(row).values()));
            return all;
        }
    }

    private Citations citationsOf(DocumentStructure structure) {
        var paragraphs = new HashMap<Integer, List<CitedWords>>();
        var rows = new HashMap<Integer, Map<Integer, List<CitedWords>>>();
        for (Paragraph paragraph : structure.paragraphs()) {
            paragraphs.put(paragraph.order(), citations.read(paragraph.text()));
        }
        for (TaskRow row : structure.rows()) {
            var columns = new HashMap<Integer, List<CitedWords>>();
            for (RowCells.Cell cell : new RowCells(row).words()) {
                columns.put(cell.column(), citations.read(cell.text()));
            }
            rows.put(row.order(), columns);
        }
        var found = new Citations(paragraphs, rows);
        CitedWords project = BareProject.named(found.all());
        if (project != null) {
            for (Paragraph paragraph : structure.paragraphs()) {
                paragraphs.computeIfPresent(
                        paragraph.order(), (order, before) -> BareProject.add(paragraph.text(), before, project));
            }
            for (TaskRow row : structure.rows()) {
                Map<Integer, List<CitedWords>> columns = rows.getOrDefault(row.order(), new HashMap<>());
                for (RowCells.Cell cell : new RowCells(row).words()) {
                    columns.computeIfPresent(
                            cell.column(), (column, before) -> BareProject.add(cell.text(), before, project));
                }
            }
        }
        return found;
    }

    private static List<Task> tasks(
            DocumentStructure structure,
            DocumentIdentity document,
            Citations cited,
            TaskReader.Tools tools,
            Map<Integer, Passage> passages) {
        Map<String, List<Finding>> findings = new HashMap<>();
        for (Finding finding : structure.findings()) {
            findings.computeIfAbsent(finding.taskCode(), code -> new ArrayList<>())
                    .add(finding);
        }
        var tasks = new ArrayList<Task>(structure.rows().size());
        Set<String> keys = new HashSet<>();
        for (TaskRow row : structure.rows()) {
            Passage passage = passage(document.key(), row);
            passages.put(row.order(), passage);
            String key = Keys.task(document.key(), row.code());
            String free = key;
            // Two rows with one number are two tasks, and both must be kept; the structure stage has said so.
            for (int n = 2; !keys.add(free); n++) {
                free = key + "-" + n;
            }
            var reader = new TaskReader(
                    tools,
                    row,
                    passage.key(),
                    cited.rows().getOrDefault(row.order(), Map.of()),
                    findings.getOrDefault(row.code(), List.of()));
            tasks.add(reader.read(free));
        }
        return List.copyOf(tasks);
    }

    private static List<Relation> relations(
            List<Paragraph> body,
            Citations cited,
            CitationResolver resolver,
            DraftNodes nodes,
            DocumentIdentity document,
            Function<Paragraph, String> evidence) {
        var reader = new RelationReader(resolver, nodes, document.key(), evidence);
        var relations = new ArrayList<Relation>();
        var seen = new HashSet<List<String>>();
        for (Paragraph paragraph : body) {
            for (Relation relation :
                    reader.read(paragraph, cited.paragraphs().getOrDefault(paragraph.order(), List.of()))) {
                if (seen.add(List.of(relation.fromKey(), relation.type(), relation.toKey()))) {
                    relations.add(relation);
                }
            }
        }
        return List.copyOf(relations);
    }

    private static List<Finding> findings(DocumentStructure structure, Letterhead letterhead) {
        var codes = new HashSet<String>();
        structure.rows().forEach(row -> codes.add(row.code()));
        var findings = new ArrayList<Finding>();
        for (Finding finding : structure.findings()) {
            if (!codes.contains(finding.taskCode())) {
                findings.add(finding);
            }
        }
        DocumentIdentity document = letterhead.identity();
        if (!letterhead.numbered()) {
            findings.add(Finding.warning("import.finding.no-number", 0, "", document.number()));
        }
        if (document.issuedOn() == null) {
            findings.add(Finding.info("import.finding.no-date", 0, ""));
        }
        return List.copyOf(findings);
    }

    private static Passage passage(String documentKey, TaskRow row) {
        return new Passage(
                Keys.passage(documentKey, row.order()),
                row.order(),
                row.page(),
                row.firstLine(),
                Passage.Kind.ROW,
                row.columns().stream().map(Column::header).toList(),
                row.passageText());
    }

    private static Passage passage(String documentKey, Paragraph paragraph) {
        return new Passage(
                Keys.passage(documentKey, paragraph.order()),
                paragraph.order(),
                paragraph.page(),
                paragraph.firstLine(),
                Passage.Kind.PARAGRAPH,
                List.of(),
                paragraph.text());
    }
}
