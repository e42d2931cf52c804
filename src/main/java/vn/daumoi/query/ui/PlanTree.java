package vn.daumoi.query.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import vn.daumoi.query.QueryPlan;

/** How the engine would answer a query, step by step: what a step needs stands below it. */
final class PlanTree extends Div {

    private final transient ResultWords words = new ResultWords(getLocale());

    PlanTree(QueryPlan plan) {
        setId("plan");
        addClassName("plan");
        add(new H2(getTranslation("query.plan")), new Paragraph(getTranslation("query.plan.lead")), list(plan));
    }

    private UnorderedList list(QueryPlan plan) {
        var list = new UnorderedList(item(plan));
        list.setClassName("plan-steps");
        return list;
    }

    private ListItem item(QueryPlan plan) {
        var operator = new Span(plan.operator().replace("@neo4j", ""));
        operator.setClassName("plan-operator");
        var rows = new Span(getTranslation("query.plan.rows", words.number(Math.round(plan.rows()))));
        rows.setClassName("hit-detail");
        var details = new Span(plan.details());
        details.setClassName("plan-details");
        var item = new ListItem(new Div(operator, rows, details));
        plan.children().forEach(child -> item.add(list(child)));
        return item;
    }
}
