package vn.daumoi.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;

/** On a narrow screen the filters stay folded until they are asked for. */
public final class FilterToggle extends Button {

    public FilterToggle(Div filters) {
        super(VaadinIcon.FILTER.create());
        setText(getTranslation("filter.title"));
        addClassName("only-narrow");
        addThemeVariants(ButtonVariant.LUMO_SMALL);
        getElement().setAttribute("aria-expanded", "false");
        addClickListener(click -> {
            boolean open = !filters.hasClassName("open");
            filters.setClassName("open", open);
            getElement().setAttribute("aria-expanded", String.valueOf(open));
        });
    }
}
