package vn.daumoi.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.List;
import java.util.Locale;
import vn.daumoi.engine.Messages;

/** Shows the same address in the other language. */
public final class LanguageButton extends Button {

    public LanguageButton() {
        boolean vietnamese = !UI.getCurrent().getLocale().getLanguage().equals("en");
        Locale other = vietnamese ? Locale.ENGLISH : Messages.VIETNAMESE;
        setText(other.getLanguage().toUpperCase(Locale.ROOT));
        addClickListener(click -> Preferences.chooseLanguage(UI.getCurrent(), other));
        setId("language");
        addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        // In the language it leads to, so that whoever needs it can read it.
        getElement().setAttribute("lang", other.getLanguage());
        setAriaLabel(getText() + " – " + Messages.text(other, "shell.language", List.of()));
        setTooltipText(Messages.text(other, "shell.language", List.of()));
    }
}
