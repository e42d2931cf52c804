package vn.daumoi.query.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import vn.daumoi.query.View;

/** The ways an answer can be shown; the one in use is pressed. */
final class ViewTabs extends Div {

    ViewTabs(List<View> views, View now, Consumer<View> chosen) {
        addClassName("view-tabs");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("query.view"));
        for (View view : views) {
            var button = new Button(getTranslation("query.view." + view), QueryMarks.icon(view));
            button.setId("view-" + view);
            button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            press(button, view == now);
            button.addClickListener(click -> {
                getChildren().forEach(each -> press((Button) each, each == button));
                chosen.accept(view);
            });
            add(button);
        }
    }

    private static void press(Button button, boolean pressed) {
        button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
    }
}
