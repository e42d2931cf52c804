package vn.daumoi.directive.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import vn.daumoi.directive.Finding;
import vn.daumoi.directive.structure.TableAssembler.Caption;
import vn.daumoi.directive.text.SourceText;

/**
 * Stage two of reading: lines become paragraphs and task rows. Each shape that a table can have in a text has a front end of
 * its own; which one reads what is told from the text, line by line, so that one document may hold several shapes. What the
 * rows mean is told from the headers, by one set of rules for all shapes.
 */
public final class StructureReader {

    private static final int CAPTION_WITHIN = 8;

    private final List<Line> lines;
    private final boolean brokenOff;
    private final Account account = new Account();
    private final TableAssembler assembler = new TableAssembler(account);

    private StructureReader(SourceText source) {
        this.lines = Line.of(source);
        this.brokenOff = !source.lines().isEmpty() && source.lines().getLast().endsWith("\ufffd");
    }

    /**
     * Reads any text: one without tasks gives no rows, and what looked like a table is in the account with the reason why it is
     * none.
     */
    public static DocumentStructure read(SourceText source) {
        return new StructureReader(source).read();
    }

    private DocumentStructure read() {
        List<Block> blocks = blocks();
        var prose = new Paragraphs(blocks.stream()
                .filter(Block.Prose.class::isInstance)
                .flatMap(block -> ((Block.Prose) block).lines().stream())
                .toList());
        var drafts = new ArrayList<Paragraphs.Draft>();
        List<Line> before = List.of();
        for (Block block : blocks) {
            switch (block) {
                case Block.Prose(var proseLines) -> {
                    drafts.addAll(prose.read(proseLines));
                    before = proseLines;
                }
                case Block.Table table -> {
                    assembler.read(table, caption(before));
                    before = List.of();
                }
            }
        }
        for (RawRow row : assembler.words) {
            drafts.addAll(wordsOf(row));
        }
        drafts.sort(Comparator.comparingInt(Paragraphs.Draft::line));
        List<OpenRow> tasks = assembler.tasks;
        Set<Integer> used = new LabelShape(drafts, account).read(-1, tasks);
        tasks.sort(Comparator.comparingInt(row -> row.line));
        Codes.makeDistinct(tasks, assembler.captions, assembler.notes);
        return assemble(drafts, used, tasks);
    }

    private List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        var prose = new ArrayList<Line>();
        int i = 0;
        while (i < lines.size()) {
            Block.Found found = tableAt(i);
            if (found.next() <= i) {
                prose.add(lines.get(i));
                i++;
                continue;
            }
            if (!found.blocks().isEmpty() && !prose.isEmpty()) {
                blocks.add(new Block.Prose(List.copyOf(prose)));
                prose.clear();
            }
            blocks.addAll(found.blocks());
            i = found.next();
        }
        blocks.add(new Block.Prose(List.copyOf(prose)));
        return blocks;
    }

    /** What a front end finds at a line; nothing, and the same line, if that is prose. */
    private Block.Found tableAt(int i) {
        Line line = lines.get(i);
        var none = new Block.Found(List.of(), i);
        if (line.isBlank()) {
            return none;
        }
        if (line.isBar()) {
            return BarShape.read(lines, i);
        }
        if (PipeShape.begins(lines, i)) {
            return orCollapsed(PipeShape.read(lines, i), i);
        }
        if (TabShape.begins(line)) {
            return orCollapsed(TabShape.read(lines, i), i);
        }
        if (line.text().length() < CAPTION_WITHIN * 2) {
            ColumnWords.Meaning meaning = ColumnWords.meaning(Marks.line(line.text()));
            if (meaning != null && meaning.role() == ColumnRole.NUMBER) {
                Block.Found collapsed = CollapsedShape.read(lines, List.of(), i, line);
                return collapsed == null ? none : collapsed;
            }
        }
        return none;
    }

    /** A header without rows, and bare lines after it: the rows have lost their shape. */
    private Block.Found orCollapsed(Block.Found found, int i) {
        if (found.blocks().size() == 1
                && found.blocks().getFirst() instanceof Block.Table table
                && table.rows().size() == 1
                && Header.isHeader(table.rows().getFirst().cells())) {
            List<String> upper = table.rows().getFirst().cells();
            Block.Found collapsed = CollapsedShape.read(lines, upper, found.next(), lines.get(i));
            return collapsed == null ? found : collapsed;
        }
        return found;
    }

    /** The heading above a table: the nearest of the last lines that carries a number. */
    private static Caption caption(List<Line> before) {
        int seen = 0;
        for (int i = before.size() - 1; i >= 0 && seen < CAPTION_WITHIN; i--) {
            String text = Marks.line(before.get(i).text()).replace("#", "").strip();
            if (text.isEmpty()) {
                continue;
            }
            seen++;
            RowMark mark = RowMark.leading(text);
            if (mark != null && mark.isSection()) {
                return new Caption(mark.code(), mark.rest());
            }
            String code = Words.captionCode(text);
            if (!code.isEmpty()) {
                return new Caption(code, text);
            }
        }
        return Caption.NONE;
    }

    /** The words of a row that is no task: each line of each cell a paragraph. */
    private static List<Paragraphs.Draft> wordsOf(RawRow row) {
        var drafts = new ArrayList<Paragraphs.Draft>();
        for (String cell : row.cells()) {
            for (String text : Marks.off(cell).split("\n")) {
                if (text.chars().anyMatch(Character::isLetterOrDigit)) {
                    drafts.add(new Paragraphs.Draft(row.line(), row.page(), text));
                }
            }
        }
        return drafts;
    }

    private DocumentStructure assemble(List<Paragraphs.Draft> drafts, Set<Integer> used, List<OpenRow> tasks) {
        var paragraphs = new ArrayList<Paragraph>();
        var rows = new ArrayList<TaskRow>();
        List<Paragraphs.Draft> kept = IntStream.range(0, drafts.size())
                .filter(i -> !used.contains(i))
                .mapToObj(drafts::get)
                .toList();
        int order = 0;
        int p = 0;
        for (OpenRow task : tasks) {
            for (; p < kept.size() && kept.get(p).line() < task.line; p++) {
                paragraphs.add(paragraph(++order, kept.get(p)));
            }
            finish(task, task == tasks.getLast());
            rows.add(row(++order, task));
        }
        for (; p < kept.size(); p++) {
            paragraphs.add(paragraph(++order, kept.get(p)));
        }
        var findings = new ArrayList<>(assembler.findings);
        assembler.notes.forEach(note -> findings.add(note.finding()));
        findings.sort(Comparator.comparingInt(Finding::line));
        return new DocumentStructure(
                List.copyOf(paragraphs), List.copyOf(rows), account.result(), List.copyOf(findings));
    }

    private void finish(OpenRow task, boolean last) {
        task.checkEnds();
        if (last && brokenOff && lines.getLast().number() - task.line < 2) {
            task.breakOff();
        }
        for (int i = 0; i < task.cutOff.length; i++) {
            if (task.cutOff[i]) {
                String header = task.header.columns().get(i).header();
                assembler.notes.add(Note.of("import.finding.cut-off", task, header));
            }
        }
        int lead = task.header.indexOf(ColumnRole.LEAD);
        if (lead >= 0 && task.cells.get(lead).isEmpty() && !task.cutOff[lead]) {
            assembler.notes.add(Note.of(
                    "import.finding.empty-cell",
                    task,
                    task.header.columns().get(lead).header()));
        }
    }

    private static Paragraph paragraph(int order, Paragraphs.Draft draft) {
        return new Paragraph(order, draft.line(), draft.page(), draft.text());
    }

    private TaskRow row(int order, OpenRow task) {
        String sectionTitle = task.sectionTitle;
        if (sectionTitle.isEmpty() && task.table >= 0 && assembler.captions.size() > 1) {
            sectionTitle = Sections.shortened(assembler.captions.get(task.table).title());
        }
        return new TaskRow(
                order,
                task.code,
                task.sectionCode,
                sectionTitle,
                task.header.columns(),
                List.copyOf(task.cells),
                IntStream.range(0, task.cutOff.length)
                        .mapToObj(i -> task.cutOff[i])
                        .toList(),
                task.line,
                task.page);
    }
}
