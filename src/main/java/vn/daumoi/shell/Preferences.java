package vn.daumoi.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.daumoi.engine.Messages;

/** A reader's language, and light or dark: kept in two cookies, so that the first byte of a page already honours them. */
@Component
class Preferences implements VaadinServiceInitListener {

    private static final String LANGUAGE = "daumoi-language";
    private static final String SCHEME = "daumoi-scheme";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> {
            VaadinRequest request = page.getVaadinRequest();
            var html = page.getDocument().selectFirst("html");
            if (html != null) {
                html.attr("lang", language(request).getLanguage());
                scheme(request)
                        .ifPresent(scheme -> html.attr("theme", scheme.getValue())
                                .attr("style", "color-scheme: " + scheme.getValue()));
            }
        });
        event.getSource().addSessionInitListener(session -> {
            Locale language = language(session.getRequest());
            session.getSession().setLocale(language);
            session.getSession().setErrorHandler(new Failures());
        });
        event.getSource().addUIInitListener(init -> {
            VaadinRequest request = VaadinRequest.getCurrent();
            if (request == null) {
                return;
            }
            UI ui = init.getUI();
            ui.setLocale(language(request));
            scheme(request).ifPresent(ui.getPage()::setColorScheme);
        });
    }

    /** Remembers the language and shows the same address in it. */
    static void chooseLanguage(UI ui, Locale language) {
        ui.getSession().setLocale(language);
        remember(ui, LANGUAGE, language.getLanguage());
        ui.getPage().reload();
    }

    static void chooseScheme(UI ui, ColorScheme.Value scheme) {
        remember(ui, SCHEME, scheme.getValue());
        ui.getPage().setColorScheme(scheme);
    }

    private static void remember(UI ui, String cookie, String value) {
        ui.getPage()
                .executeJs("document.cookie = $0 + '=' + $1 + ';path=/;max-age=31536000;samesite=lax'", cookie, value);
    }

    private static Locale language(VaadinRequest request) {
        return cookie(request, LANGUAGE)
                .map(Locale::forLanguageTag)
                .map(Messages::supported)
                .orElse(Messages.VIETNAMESE);
    }

    private static Optional<ColorScheme.Value> scheme(VaadinRequest request) {
        return cookie(request, SCHEME).flatMap(value -> switch (value) {
            case "light" -> Optional.of(ColorScheme.Value.LIGHT);
            case "dark" -> Optional.of(ColorScheme.Value.DARK);
            default -> Optional.empty();
        });
    }

    private static Optional<String> cookie(VaadinRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
