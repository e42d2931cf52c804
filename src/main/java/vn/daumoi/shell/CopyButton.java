package vn.daumoi.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Puts a text where it can be pasted from, and says whether that worked. */
public final class CopyButton extends Button {

    /** @param words of the button; {@code text} is what is copied */
    public CopyButton(String words, String text) {
        super(words, VaadinIcon.COPY_O.create());
        addThemeVariants(ButtonVariant.LUMO_SMALL);
        addClickListener(
                click -> Clipboard.copy(this, "action.copiedText", "action.notCopiedText", "const text = $0;", text));
    }
}
