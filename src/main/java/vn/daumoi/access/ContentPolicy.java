package vn.daumoi.access;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The content security policy of every page: only scripts of ours, or with the secret of this very page, run.
 *
 * <p>Flow makes functions out of text that our server sends, which a policy without {@code 'unsafe-eval'} forbids. The
 * first script of a page therefore makes such functions out of script elements that bear the page's secret. Decision 031
 * says what that is worth.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ContentPolicy implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private static final String FUNCTIONS = """
            (() => {
              const secret = document.currentScript.nonce, made = new Map();
              const make = args => {
                const names = args.slice(0, -1).join(','), key = names + '\\n' + args[args.length - 1];
                if (!made.has(key)) {
                  const script = document.createElement('script');
                  script.nonce = secret;
                  script.textContent = 'window.daumoiMade = function(' + names + ') {\\n' + args[args.length - 1] + '\\n}';
                  document.head.append(script);
                  script.remove();
                  made.set(key, window.daumoiMade);
                  delete window.daumoiMade;
                }
                return made.get(key);
              };
              window.Function = new Proxy(Function, {
                construct: (target, args) => make(args.map(String)),
                apply: (target, self, args) => make(args.map(String))
              });
            })();
            """;

    private final SecureRandom random = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::protect);
    }

    private void protect(IndexHtmlResponse page) {
        var bytes = new byte[18];
        random.nextBytes(bytes);
        String secret = Base64.getEncoder().encodeToString(bytes);
        var functions = new Element("script");
        functions.appendChild(new DataNode(FUNCTIONS));
        page.getDocument().head().prependChild(functions);
        page.getDocument().select("script").attr("nonce", secret);
        page.getVaadinResponse().setHeader("Content-Security-Policy", policy(secret));
    }

    static String policy(String secret) {
        return String.join(
                "; ",
                "default-src 'self'",
                "script-src 'self' 'nonce-" + secret + "'",
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data: blob:",
                // Aura brings the signs of its components along
                "font-src 'self' data:",
                "connect-src 'self'",
                // layouts of graphs
                "worker-src 'self'",
                "object-src 'none'",
                "base-uri 'self'",
                "form-action 'self'",
                "frame-ancestors 'none'");
    }
}
