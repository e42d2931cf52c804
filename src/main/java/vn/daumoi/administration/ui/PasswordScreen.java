package vn.daumoi.administration.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import vn.daumoi.access.AccessProblem;
import vn.daumoi.access.Account;
import vn.daumoi.access.OwnAccountService;
import vn.daumoi.access.Sessions;
import vn.daumoi.shell.LanguageButton;
import vn.daumoi.shell.Notices;
import vn.daumoi.shell.Screen;

/** Changes one's own password; whoever signed in with a printed one comes here before anything else. */
@Route(value = "account/password", autoLayout = false)
@RolesAllowed("OWN")
class PasswordScreen extends Screen {

    private final transient OwnAccountService own;
    private final PasswordField present = new PasswordField();
    private final PasswordField wanted = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final Span problem = new Span();

    PasswordScreen(OwnAccountService own, AuthenticationContext signedIn) {
        this.own = own;
        Account account = own.account();
        addClassName("sign-in");
        present.setLabel(getTranslation("password.present"));
        present.setId("password-present");
        present.setAutofocus(true);
        wanted.setLabel(getTranslation("password.wanted"));
        wanted.setId("password-wanted");
        wanted.setHelperText(getTranslation("password.rules"));
        again.setLabel(getTranslation("password.again"));
        again.setId("password-again");
        problem.setId("password-problem");
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        var change = new Button(getTranslation("password.change"), click -> change());
        change.setId("password-change");
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        change.addClickShortcut(Key.ENTER);
        var box = new Div(heading(getTranslation("password.title")));
        if (account.mustChangePassword()) {
            box.add(new Paragraph(getTranslation("password.must")));
        }
        box.add(present, wanted, again, problem, change);
        if (account.mustChangePassword()) {
            var out = new Button(getTranslation("shell.signOut"), click -> signedIn.logout());
            out.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            box.add(out);
        } else {
            box.add(new Anchor("account", getTranslation("action.cancel")));
        }
        box.setClassName("sign-in-box");
        box.getElement().setAttribute("role", "main");
        box.add(new LanguageButton());
        add(box);
    }

    private void change() {
        if (!wanted.getValue().equals(again.getValue())) {
            say(getTranslation("password.differ"));
            return;
        }
        try {
            Sessions.goOn(own.changePassword(present.getValue(), wanted.getValue()));
        } catch (AccessProblem e) {
            say(getTranslation(e.key(), e.arguments().toArray()));
            return;
        }
        Notices.done(getTranslation("password.changed"));
        UI.getCurrent().navigate("");
    }

    private void say(String words) {
        problem.setText(words);
    }
}
