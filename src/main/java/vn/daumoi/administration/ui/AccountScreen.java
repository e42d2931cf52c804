package vn.daumoi.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.daumoi.access.Account;
import vn.daumoi.access.OwnAccountService;
import vn.daumoi.access.Permission;
import vn.daumoi.access.Person;
import vn.daumoi.access.Role;
import vn.daumoi.access.SignedIn;
import vn.daumoi.access.Token;
import vn.daumoi.shell.Notices;
import vn.daumoi.shell.Screen;

/** One's own account: who one is and may do, the password, the tokens for scripts. */
@Route("account")
@RolesAllowed("OWN")
class AccountScreen extends Screen {

    private final transient OwnAccountService own;
    private final transient Set<Permission> mine =
            SignedIn.person().map(Person::permissions).orElse(Set.of());
    private final AccountWords words = AccountWords.here();
    private final Div tokens = new Div();

    AccountScreen(OwnAccountService own) {
        this.own = own;
        Account account = own.account();
        add(heading(getTranslation("shell.account")), facts(account));
        if (mine.contains(Permission.READ)) {
            add(tokenSection());
            showTokens();
        }
    }

    private DescriptionList facts(Account account) {
        var facts = new DescriptionList();
        facts.setClassName("facts");
        fact(facts, "account.name", new Span(account.name()));
        fact(facts, "account.fullName", new Span(account.fullName().isEmpty() ? "–" : account.fullName()));
        var roles = new UnorderedList();
        roles.setClassName("role-list");
        for (Role role : new TreeSet<>(account.roles())) {
            var name = new Span(words.role(role));
            name.setClassName("code");
            roles.add(new ListItem(name, new Span(": " + words.roleHint(role))));
        }
        fact(facts, "account.roles", roles);
        fact(facts, "account.lastSignIn", new Span(words.moment(account.lastSignIn())));
        Component password = account.local()
                ? new Anchor("account/password", getTranslation("password.title"))
                : new Span(getTranslation("access.problem.passwordElsewhere", account.provider()));
        password.setId("to-password");
        fact(facts, "signIn.password", password);
        return facts;
    }

    private void fact(DescriptionList facts, String label, Component value) {
        facts.add(new DescriptionList.Term(getTranslation(label)), new DescriptionList.Description(value));
    }

    private Section tokenSection() {
        var create = new Button(getTranslation("token.new"), VaadinIcon.PLUS.create());
        create.setId("token-new");
        create.addThemeVariants(ButtonVariant.LUMO_SMALL);
        create.addClickListener(click -> new TokenDialog(own, mine, this::made).open());
        var line = new Div(new H2(getTranslation("token.title")), create);
        line.setClassName("title-line");
        return new Section(line, new Paragraph(getTranslation("token.intro")), tokens);
    }

    private void showTokens() {
        tokens.removeAll();
        var list = own.tokens();
        if (list.isEmpty()) {
            tokens.add(nothing(getTranslation("token.none"), null));
            return;
        }
        var grid = new TokenGrid(token -> {
            own.revokeToken(token.id());
            Notices.done(getTranslation("token.revoked", token.name()));
            showTokens();
        });
        grid.setItems(list);
        tokens.add(grid);
    }

    private void made(Token.Fresh fresh) {
        showTokens();
        new SecretDialog(
                        getTranslation("token.made"),
                        getTranslation("token.made.text", fresh.token().name()),
                        getTranslation("token.text"),
                        fresh.text())
                .withExample(
                        getTranslation("token.example"),
                        "curl -H 'Authorization: Bearer " + fresh.text() + "' '" + address() + "/api/v1/tasks?size=5'")
                .open();
    }

    private static String address() {
        return VaadinService.getCurrentRequest() instanceof VaadinServletRequest request
                ? ServletUriComponentsBuilder.fromContextPath(request.getHttpServletRequest())
                        .build()
                        .toUriString()
                : "";
    }
}
