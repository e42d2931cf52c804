package vn.daumoi.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.List;

/** One of the screens of administration: its heading, and the ways to the others above what it shows. */
public abstract class AdministrationScreen extends Screen {

    /** Where the screens are, {@code administration/…}; their names are {@code administration.…} in the translations. */
    private static final List<String> SCREENS = List.of("accounts", "audit", "backups", "diagnostics");

    /**
     * Puts heading and ways where they belong; the first thing a screen's constructor does.
     *
     * @param name the screen's own, of {@link #SCREENS}
     */
    protected final void begin(String name) {
        var ways = new Nav();
        ways.setClassName("screen-tabs");
        ways.setAriaLabel(getTranslation("nav.administration"));
        for (String screen : SCREENS) {
            var way = new Anchor("administration/" + screen, getTranslation("administration." + screen));
            if (screen.equals(name)) {
                way.getElement().setAttribute("aria-current", "page");
            }
            ways.add(way);
        }
        add(heading(getTranslation("nav.administration")), ways);
        titled(getTranslation("administration." + name));
    }
}
