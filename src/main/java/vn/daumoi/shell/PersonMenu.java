package vn.daumoi.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;
import vn.daumoi.access.Person;
import vn.daumoi.access.SignedIn;

/** Who is signed in, and the ways to their own account and out. */
class PersonMenu extends Composite<MenuBar> {

    PersonMenu(AuthenticationContext signedIn) {
        MenuBar bar = getContent();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        bar.setId("person");
        String name = SignedIn.person().map(Person::fullName).orElse("");
        MenuItem person = bar.addItem(VaadinIcon.USER.create());
        person.setAriaLabel(getTranslation("shell.person", name));
        person.setTooltipText(name);
        var own = person.getSubMenu();
        own.addItem(name).setEnabled(false);
        own.addItem(getTranslation("shell.account"), click -> UI.getCurrent().navigate("account"));
        own.addItem(getTranslation("shell.signOut"), click -> signedIn.logout()).setId("sign-out");
    }
}
