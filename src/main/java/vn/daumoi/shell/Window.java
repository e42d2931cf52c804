package vn.daumoi.shell;

import com.vaadin.flow.component.UI;

/** One tab of a reader's browser. Named to Vaadin by the setting {@code vaadin.UI}. */
public class Window extends UI {

    private static final long serialVersionUID = 1L;

    /** An address that cannot be read leads to no page, and is no failure of ours. */
    @Override
    public void browserNavigate(BrowserNavigateEvent event) {
        try {
            super.browserNavigate(event);
        } catch (IllegalArgumentException unreadable) {
            // what a screen throws has its own page already: this comes from taking the address apart
            navigate("unreadable-address");
        }
    }
}
