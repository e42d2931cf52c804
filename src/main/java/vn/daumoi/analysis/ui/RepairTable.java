package vn.daumoi.analysis.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import vn.daumoi.analysis.Contradictions;
import vn.daumoi.graph.NodeKind;
import vn.daumoi.shell.Formats;
import vn.daumoi.shell.Kinds;

/** The fewest deadlines to change so that no task is due before something it depends on. */
final class RepairTable extends Div {

    RepairTable(Contradictions.Repair repair) {
        addClassName("repair");
        PlanWords words = PlanWords.here();
        Locale locale = UI.getCurrent().getLocale();
        if (repair.changes().isEmpty()) {
            return;
        }
        String said = words.say(repair.exact() ? "repair.fewest" : "repair.atMost", repair.total(), repair.pairs());
        if (repair.changes().size() < repair.total()) {
            said += " " + words.say("list.firstOf", repair.changes().size(), repair.total());
        }
        add(new Paragraph(said));
        var head = new Element("tr");
        for (String header : List.of("repair.task", "repair.from", "repair.to")) {
            head.appendChild(cell("th", getTranslation(header)).setAttribute("scope", "col"));
        }
        var body = new Element("tbody");
        for (Contradictions.Change change : repair.changes()) {
            var link = new Anchor(Kinds.page(NodeKind.TASK, change.task().key()), PlanWords.name(change.task()));
            body.appendChild(new Element("tr")
                    .appendChild(
                            new Element("td").appendChild(link.getElement()),
                            cell("td", Formats.date(change.from(), locale)),
                            cell("td", Formats.date(change.to(), locale))));
        }
        var box = new Div();
        box.setClassName("table-box plain-figures");
        box.getElement().appendChild(new Element("table").appendChild(new Element("thead").appendChild(head), body));
        add(box);
    }

    private static Element cell(String tag, String words) {
        var cell = new Element(tag);
        cell.setText(words);
        return cell;
    }
}
