package vn.daumoi.administration.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import java.util.stream.Stream;
import vn.daumoi.access.SignInWays;
import vn.daumoi.access.SignedIn;
import vn.daumoi.shell.LanguageButton;
import vn.daumoi.shell.Screen;

/** Where everybody begins. Says why a try failed, and how long to wait after too many. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class SignInScreen extends Screen implements BeforeEnterObserver {

    private final LoginForm form = new LoginForm();
    private final LoginI18n words = LoginI18n.createDefault();

    SignInScreen(SignInWays ways) {
        addClassName("sign-in");
        titled(getTranslation("signIn.title"));
        var mark = new Span();
        mark.setClassName("brand-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        var name = new H1(mark, new Span(getTranslation("app.name")));
        name.setClassName("brand");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.getElement().setAttribute("no-autofocus", false);
        var box = new Div(name, new Paragraph(getTranslation("signIn.intro")), form);
        box.setClassName("sign-in-box");
        box.getElement().setAttribute("role", "main");
        ways.elsewhere().ifPresent(way -> {
            var link = new Anchor(way.address(), getTranslation("signIn.with", way.name()));
            link.setId("sign-in-elsewhere");
            link.setRouterIgnore(true);
            box.add(link);
        });
        box.add(new LanguageButton());
        add(box);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (SignedIn.person().isPresent()) {
            event.forwardTo("");
            return;
        }
        QueryParameters query = event.getLocation().getQueryParameters();
        Optional<String> wait = query.getSingleParameter("wait").filter(seconds -> seconds.matches("\\d{1,5}"));
        String problem = Stream.of("noRole", "elsewhere")
                .filter(query.getParameters()::containsKey)
                .findFirst()
                .orElse("wrong");
        translate(wait, problem);
        form.setError(wait.isPresent()
                || !problem.equals("wrong")
                || query.getParameters().containsKey("error"));
    }

    private void translate(Optional<String> wait, String problem) {
        LoginI18n.Form fields = words.getForm();
        fields.setTitle(getTranslation("signIn.title"));
        fields.setUsername(getTranslation("signIn.name"));
        fields.setPassword(getTranslation("signIn.password"));
        fields.setSubmit(getTranslation("signIn.submit"));
        LoginI18n.ErrorMessage message = words.getErrorMessage();
        message.setTitle(getTranslation(wait.isPresent() ? "access.tries.title" : "signIn.wrong.title"));
        message.setMessage(
                wait.isPresent() ? getTranslation("access.tries", wait.get()) : getTranslation("signIn." + problem));
        message.setUsername(getTranslation("signIn.name.missing"));
        message.setPassword(getTranslation("signIn.password.missing"));
        form.setI18n(words);
    }
}
