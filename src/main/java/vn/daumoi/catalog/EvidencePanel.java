package vn.daumoi.catalog;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.stream.Collectors;

/** One passage of a document: a row as a small table of its cells, prose as a paragraph, the words that matter marked. */
public final class EvidencePanel extends Div {

    public EvidencePanel(Evidence evidence) {
        addClassName("evidence");
        setId(evidence.passageKey());
        add(
                evidence.source().equals("ROW") && !evidence.columns().isEmpty() ? row(evidence) : prose(evidence),
                place(evidence));
    }

    private Div place(Evidence evidence) {
        var where = new Div(new Anchor("documents/" + evidence.documentKey(), evidence.documentNumber()));
        where.setClassName("place");
        // A text without page breaks is all on page 1: that would say something we do not know.
        if (evidence.page() > 1) {
            where.add(new Span(getTranslation("evidence.page", evidence.page())));
        }
        if (evidence.line() > 0) {
            where.add(new Span(getTranslation("evidence.line", evidence.line())));
        }
        return where;
    }

    private Component row(Evidence evidence) {
        var table = new Element("table");
        var body = new Element("tbody");
        table.appendChild(body);
        int start = 0;
        String[] cells = evidence.text().split("\t", -1);
        for (int i = 0; i < cells.length; i++) {
            int end = start + cells[i].length();
            String header = i < evidence.columns().size() ? evidence.columns().get(i) : "";
            if (!cells[i].isBlank() || !header.isBlank()) {
                var line = new Element("tr");
                var th = new Element("th");
                th.setAttribute("scope", "row");
                th.setText(header);
                var td = new Element("td");
                words(td, evidence, start, end);
                line.appendChild(th, td);
                body.appendChild(line);
            }
            start = end + 1;
        }
        var box = new Div();
        box.setClassName("cells");
        box.getElement().appendChild(table);
        return box;
    }

    private Component prose(Evidence evidence) {
        var paragraph = new Paragraph();
        paragraph.setClassName("prose");
        words(paragraph.getElement(), evidence, 0, evidence.text().length());
        return paragraph;
    }

    private void words(Element into, Evidence evidence, int from, int to) {
        for (Segment segment : Segment.of(from, to, evidence.marks())) {
            String text = evidence.text().substring(segment.start(), segment.end());
            if (segment.marks().isEmpty()) {
                into.appendChild(Element.createText(text));
            } else {
                into.appendChild(mark(text, segment.marks()));
            }
        }
    }

    private Element mark(String text, List<Evidence.Mark> marks) {
        var mark = new Element("mark");
        mark.setText(text);
        List<String> states =
                marks.stream().map(Evidence.Mark::states).distinct().toList();
        states.forEach(state -> mark.getClassList().add("m-" + state));
        mark.setAttribute(
                "title",
                states.stream().map(state -> getTranslation("states." + state)).collect(Collectors.joining(" · ")));
        mark.setAttribute("tabindex", "0");
        return mark;
    }
}
