package vn.daumoi.dependency.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import vn.daumoi.dependency.Dependency;
import vn.daumoi.dependency.DependencyService;
import vn.daumoi.shell.ConflictDialog;

/** Confirm, reject, reopen, the lag in days, and a note. */
class DecisionBar extends Div {

    private final IntegerField lag = new IntegerField();
    private final TextField note = new TextField();
    private final transient Dependency dependency;

    /** Takes a decision of a person. */
    interface Decider {
        void decide(Dependency dependency, DependencyService.Decision decision);

        void remove(Dependency dependency);
    }

    DecisionBar(Dependency dependency, Decider decider) {
        this.dependency = dependency;
        addClassName("decision");
        lag.setId("lag");
        lag.setLabel(getTranslation("dependency.lag"));
        lag.setHelperText(getTranslation("dependency.lag.help"));
        lag.setMin(0);
        lag.setMax(DependencyService.MOST_LAG);
        lag.setStepButtonsVisible(true);
        lag.setValue(dependency.lagDays());
        note.setId("note");
        note.setLabel(getTranslation("dependency.note"));
        note.setMaxLength(1_000);
        note.setValue(
                dependency.decision() == null
                        ? ""
                        : Objects.requireNonNull(dependency.decision()).note());
        add(lag, note);
        if (dependency.state() != Dependency.State.CONFIRMED) {
            add(button("confirm", VaadinIcon.CHECK, Dependency.State.CONFIRMED, decider, ButtonVariant.LUMO_PRIMARY));
        } else {
            add(button("save", VaadinIcon.CHECK, Dependency.State.CONFIRMED, decider, ButtonVariant.LUMO_PRIMARY));
        }
        if (dependency.state() != Dependency.State.REJECTED) {
            add(button("reject", VaadinIcon.CLOSE, Dependency.State.REJECTED, decider, ButtonVariant.LUMO_ERROR));
        }
        if (dependency.rule().equals(Dependency.ENTERED)) {
            var remove = new Button(getTranslation("dependency.remove"), VaadinIcon.TRASH.create());
            remove.setId("remove");
            remove.addClickListener(click -> decider.remove(dependency));
            add(remove);
        } else if (dependency.state() != Dependency.State.PROPOSED) {
            add(button(
                    "reopen", VaadinIcon.ROTATE_LEFT, Dependency.State.PROPOSED, decider, ButtonVariant.LUMO_TERTIARY));
        }
    }

    /** The decision as the fields stand; null where the lag is no number of days. */
    DependencyService.@org.jspecify.annotations.Nullable Decision decision(Dependency.State state) {
        if (lag.isInvalid()) {
            lag.focus();
            return null;
        }
        return new DependencyService.Decision(
                state, lag.getValue(), note.getValue().strip(), dependency.version());
    }

    Dependency dependency() {
        return dependency;
    }

    void askWhy() {
        note.focus();
    }

    private Button button(
            String what, VaadinIcon icon, Dependency.State state, Decider decider, ButtonVariant variant) {
        var button = new Button(getTranslation("dependency." + what), icon.create());
        button.setId(what);
        button.addThemeVariants(variant);
        button.addClickListener(click -> {
            var decision = decision(state);
            if (decision != null) {
                decider.decide(dependency, decision);
            }
        });
        return button;
    }

    /** A person's decision beside what somebody else decided meanwhile. */
    static List<ConflictDialog.Field> differences(
            Component owner, Dependency before, DependencyService.Decision mine, Dependency now) {
        return List.of(
                new ConflictDialog.Field(
                        owner.getTranslation("dependency.state"),
                        owner.getTranslation("dependency.state." + mine.state()),
                        owner.getTranslation("dependency.state." + now.state())),
                new ConflictDialog.Field(
                        owner.getTranslation("dependency.lag"),
                        String.valueOf(Objects.requireNonNullElse(mine.lagDays(), before.lagDays())),
                        String.valueOf(now.lagDays())),
                new ConflictDialog.Field(
                        owner.getTranslation("dependency.note"),
                        mine.note(),
                        now.decision() == null ? "" : now.decision().note()));
    }
}
