package vn.daumoi.dependency.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import vn.daumoi.dependency.DependencyService;
import vn.daumoi.dependency.DerivationRule;
import vn.daumoi.dependency.Derived;
import vn.daumoi.shell.Notices;

/** The rules that propose: what each looks for, what it has come to, and whether it is on. */
class RulesDialog extends Dialog {

    private final transient DependencyService dependencies;
    private final transient Runnable changed;
    private final boolean mayChange;
    private final Div list = new Div();

    RulesDialog(DependencyService dependencies, boolean mayChange, Runnable changed) {
        this.dependencies = dependencies;
        this.mayChange = mayChange;
        this.changed = changed;
        setId("rules");
        setHeaderTitle(getTranslation("dependency.rules"));
        setWidth("44rem");
        setMaxWidth("100%");
        list.setClassName("rules");
        add(new Paragraph(getTranslation("dependency.rules.text")), list);
        getFooter().add(new Button(getTranslation("action.close"), click -> close()));
        fill();
    }

    private void fill() {
        list.removeAll();
        dependencies.rules().forEach(rule -> list.add(line(rule)));
    }

    private Div line(DerivationRule rule) {
        var on = new Checkbox(getTranslation("dependency.rule." + rule.name()), rule.on());
        on.setId("rule-" + rule.name());
        on.setEnabled(mayChange);
        on.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                Derived derived = dependencies.switchRule(rule.name(), change.getValue());
                fill();
                changed.run();
                Notices.done(getTranslation("dependency.derived", derived.added(), derived.withdrawn()));
            }
        });
        var what = new Span(getTranslation("dependency.rule." + rule.name() + ".text"));
        var counts =
                new Span(getTranslation("dependency.rules.counts", rule.proposed(), rule.confirmed(), rule.rejected()));
        counts.setClassName("hit-detail");
        var line = new Div(on, what, counts);
        line.setClassName("rule");
        return line;
    }
}
