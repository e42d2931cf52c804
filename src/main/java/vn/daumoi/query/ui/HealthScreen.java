package vn.daumoi.query.ui;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.daumoi.query.HealthReport;
import vn.daumoi.query.QueryHealth;
import vn.daumoi.shell.Formats;
import vn.daumoi.shell.Screen;
import vn.daumoi.shell.Waiting;

/** Which queries no longer do what they should, and why. */
@RolesAllowed("READ")
@Route("queries/health")
class HealthScreen extends Screen implements BeforeEnterObserver {

    private final transient QueryHealth health;
    private final Span count = new Span();
    private final Div list = new Div();

    HealthScreen(QueryHealth health) {
        this.health = health;
        var over = new Div(new Anchor("queries", "‹ " + getTranslation("nav.queries")));
        over.setClassName("over-title");
        count.setId("count");
        count.getElement().setAttribute("role", "status");
        var line = new Div(count);
        line.setClassName("list-line");
        if (QueryMarks.mayWrite()) {
            var again = new Button(
                    getTranslation("query.health.again"),
                    VaadinIcon.REFRESH.create(),
                    click -> Waiting.ask(list, health::check, this::show));
            again.setId("check-again");
            line.add(again);
        }
        add(
                over,
                heading(getTranslation("query.health.title")),
                new Paragraph(getTranslation("query.health.lead")),
                line,
                list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(health.reports());
    }

    private void show(List<HealthReport> reports) {
        list.removeAll();
        if (reports.isEmpty()) {
            count.setText("");
            list.add(nothing(getTranslation("query.health.none"), null));
            return;
        }
        long sick = reports.stream().filter(report -> !report.healthy()).count();
        count.setText(
                sick == 0
                        ? getTranslation("query.health.all", reports.size())
                        : getTranslation("query.health.some", sick, reports.size()));
        var head = new Element("tr");
        for (String word : List.of("state", "query", "why", "rows", "at")) {
            head.appendChild(cell("th", getTranslation("query.health." + word)).setAttribute("scope", "col"));
        }
        var body = new Element("tbody");
        reports.forEach(report -> body.appendChild(row(report)));
        var box = new Div();
        box.setClassName("table-box plain-figures");
        box.getElement().appendChild(new Element("table").appendChild(new Element("thead").appendChild(head), body));
        list.add(box);
    }

    private Element row(HealthReport report) {
        var state = new Badge(getTranslation(report.healthy() ? "query.healthy" : "query.sick"));
        state.addClassName(report.healthy() ? "done" : "late");
        var link = new Anchor("queries/" + report.queryId(), report.title().in(getLocale()));
        var words = new ResultWords(getLocale());
        String rows = report.rows() >= 0
                ? words.number(report.rows())
                : report.healthy() ? getTranslation("query.health.notRun") : "–";
        return new Element("tr")
                .appendChild(
                        new Element("td").appendChild(state.getElement()),
                        new Element("td").appendChild(link.getElement()),
                        cell("td", words.problems(report.problems())),
                        cell("td", rows),
                        cell("td", Formats.moment(report.at(), getLocale())));
    }

    private static Element cell(String tag, String words) {
        var cell = new Element(tag);
        cell.setText(words);
        return cell;
    }
}
