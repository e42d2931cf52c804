package vn.daumoi.directive.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.daumoi.directive.text.SourceText;

/** Stage two: lines in, paragraphs and whole task rows out. */
public final class StructureReader {

    private StructureReader() {}

    /** Never fails: what it cannot place is in the account, with its reason. */
    public static DocumentStructure read(SourceText source) {
        Lines lines = Lines.sort(source.lines());
        var gathering = new Gathering();
        for (RawTable table : lines.tables()) {
            TableReader.read(table, gathering);
        }
        List<Paragraph> paragraphs = Prose.paragraphs(lines.prose(), gathering.words);
        LabelLines.read(paragraphs, gathering);
        return ordered(paragraphs, gathering);
    }

    private static DocumentStructure ordered(List<Paragraph> paragraphs, Gathering gathering) {
        var rows = new ArrayList<>(gathering.tasks);
        rows.sort(Comparator.comparingInt(TaskRow::firstLine));
        var placedParagraphs = new ArrayList<Paragraph>(paragraphs.size());
        var placedRows = new ArrayList<TaskRow>(rows.size());
        int order = 0;
        int p = 0;
        for (TaskRow row : rows) {
            while (p < paragraphs.size() && paragraphs.get(p).firstLine() <= row.firstLine()) {
                placedParagraphs.add(at(paragraphs.get(p++), ++order));
            }
            placedRows.add(at(row, ++order));
        }
        while (p < paragraphs.size()) {
            placedParagraphs.add(at(paragraphs.get(p++), ++order));
        }
        return new DocumentStructure(
                List.copyOf(placedParagraphs),
                List.copyOf(placedRows),
                gathering.account(),
                List.copyOf(gathering.findings));
    }

    private static Paragraph at(Paragraph p, int order) {
        return new Paragraph(order, p.firstLine(), p.page(), p.text());
    }

    private static TaskRow at(TaskRow r, int order) {
        return new TaskRow(
                order,
                r.code(),
                r.sectionCode(),
                r.sectionTitle(),
                r.columns(),
                r.cells(),
                r.cutOff(),
                r.firstLine(),
                r.page());
    }
}
