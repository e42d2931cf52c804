package vn.daumoi.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;

/** Copies a link to what is on the screen, and says whether that worked. */
public final class CopyLink extends Button {

    private CopyLink(String asOf) {
        super(VaadinIcon.LINK.create());
        addThemeVariants(ButtonVariant.LUMO_SMALL);
        addClickListener(click -> Clipboard.copy(
                this,
                "action.copied",
                "action.notCopied",
                "const address = new URL(location.href); if ($0) { address.searchParams.set('asOf', $0); }"
                        + " const text = address.href;",
                asOf));
    }

    /** Without words, for a bar of icons. */
    public static CopyLink icon() {
        return new CopyLink("");
    }

    public static CopyLink here() {
        return icon().named();
    }

    /** Pinned to the day of the answer, so that it shows the same to whoever opens it and whenever. */
    public static CopyLink on(LocalDate asOf) {
        return new CopyLink(asOf.toString()).named();
    }

    private CopyLink named() {
        setText(getTranslation("action.copyLink"));
        return this;
    }
}
