package vn.daumoi.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.springframework.beans.factory.ObjectProvider;
import vn.daumoi.graph.SearchService;

/** What every screen stands in: the ways to the other screens, the search, language, light and dark. */
@PermitAll
@Layout
public final class MainLayout extends AppLayout {

    public MainLayout(SearchService search, ObjectProvider<Phrases> phrases, AuthenticationContext signedIn) {
        setPrimarySection(Section.DRAWER);
        var skip = new Anchor("#content", getTranslation("shell.skip"));
        skip.setClassName("skip-link");
        skip.getElement().setAttribute("router-ignore", true);
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu"));
        var find = new GlobalSearch(search, phrases.orderedStream().toList());
        addToNavbar(skip, toggle, find, new LanguageButton(), scheme(), new PersonMenu(signedIn));

        var mark = new Span();
        mark.setClassName("brand-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        var brand = new Anchor("", mark, new Span(getTranslation("app.name")));
        brand.setClassName("brand");
        addToDrawer(brand, navigation());
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        // Where the skip link leads, and what assistive technology takes for the screen itself.
        getElement()
                .executeJs(
                        "document.documentElement.lang = $0",
                        attach.getUI().getLocale().getLanguage());
    }

    @Override
    public void showRouterLayoutContent(com.vaadin.flow.component.HasElement content) {
        super.showRouterLayoutContent(content);
        content.getElement().setAttribute("id", "content");
        content.getElement().setAttribute("role", "main");
        content.getElement().setAttribute("tabindex", "-1");
    }

    private SideNav navigation() {
        var navigation = new SideNav();
        navigation.getElement().setAttribute("aria-label", getTranslation("shell.navigation"));
        for (MenuEntry entry : MenuConfiguration.getMenuEntries()) {
            var item = new SideNavItem(getTranslation(entry.title()), entry.path(), new Icon(entry.icon()));
            item.setMatchNested(!entry.path().isEmpty() && !entry.path().equals("/"));
            navigation.addItem(item);
        }
        return navigation;
    }

    private Button scheme() {
        var button = new Button(VaadinIcon.ADJUST.create());
        button.setId("scheme");
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(getTranslation("shell.scheme"));
        button.setTooltipText(getTranslation("shell.scheme"));
        button.addClickListener(click -> button.getElement()
                .executeJs("return getComputedStyle(document.documentElement).colorScheme.includes('dark') "
                        + "&& (!getComputedStyle(document.documentElement).colorScheme.includes('light') "
                        + "|| matchMedia('(prefers-color-scheme: dark)').matches)")
                .then(
                        Boolean.class,
                        dark -> Preferences.chooseScheme(
                                UI.getCurrent(), dark ? ColorScheme.Value.LIGHT : ColorScheme.Value.DARK)));
        return button;
    }
}
