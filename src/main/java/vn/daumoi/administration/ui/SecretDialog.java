package vn.daumoi.administration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import vn.daumoi.shell.CopyButton;

/** A password or token that was just made: shown once, to be copied. Goes away only by its button. */
class SecretDialog extends Dialog {

    /** @param note what it is and for whom */
    SecretDialog(String title, String note, String label, String secret) {
        setId("secret");
        setHeaderTitle(title);
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        setWidth("36rem");
        setMaxWidth("100%");
        var text = new TextField(label);
        text.setId("secret-text");
        text.setValue(secret);
        text.setReadOnly(true);
        text.setAutoselect(true);
        text.setWidthFull();
        text.addClassName("secret");
        var line = new Div(text, new CopyButton(getTranslation("action.copy"), secret));
        line.setClassName("copy-line");
        add(new Paragraph(note), line, new Paragraph(getTranslation("secret.once")));
        var close = new Button(getTranslation("secret.kept"), click -> close());
        close.setId("secret-close");
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(close);
    }

    /** How to use it, also to be copied. */
    SecretDialog withExample(String label, String example) {
        var text = new TextArea(label);
        text.setId("secret-example");
        text.setValue(example);
        text.setReadOnly(true);
        text.setWidthFull();
        text.addClassName("secret");
        var line = new Div(text, new CopyButton(getTranslation("action.copy"), example));
        line.setClassName("copy-line");
        add(line);
        return this;
    }
}
