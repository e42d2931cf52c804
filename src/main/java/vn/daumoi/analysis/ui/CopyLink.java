package vn.daumoi.analysis.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import vn.daumoi.shell.Notices;

/** Copies a link to what is on the screen, pinned to its day, so that it shows the same to whoever opens it and whenever. */
final class CopyLink extends Button {

    /** @param asOf the day of the answer */
    CopyLink(LocalDate asOf) {
        super(VaadinIcon.LINK.create());
        setText(getTranslation("action.copyLink"));
        addThemeVariants(ButtonVariant.LUMO_SMALL);
        addClickListener(click -> getElement()
                .executeJs(
                        "const address = new URL(location.href); address.searchParams.set('asOf', $0);"
                                + "return navigator.clipboard ? navigator.clipboard.writeText(address.href)"
                                + ".then(() => true, () => false) : false",
                        asOf.toString())
                .then(Boolean.class, copied -> {
                    if (copied) {
                        Notices.done(getTranslation("action.copied"));
                    } else {
                        Notices.failure(getTranslation("action.notCopied"));
                    }
                }));
    }
}
