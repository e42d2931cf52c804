package vn.daumoi.access;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Turns whom the organisation's own sign-in vouches for into a person of ours: an account is made at the first sign-in
 * and follows name and roles at each later one. Whoever has none of our roles there gets in nowhere here.
 */
@Component
class OidcSignIn implements AuthenticationSuccessHandler, AuthenticationFailureHandler, LogoutSuccessHandler {

    private static final Logger LOG = LoggerFactory.getLogger(OidcSignIn.class);
    private static final String CHANNEL = "oidc";

    private final OidcSettings settings;
    private final AccountQueries accounts;
    private final LiveAccounts live;
    private final AuditLog audit;
    private final InstantSource clock;
    private final ObjectProvider<ClientRegistrationRepository> clients;
    private final TransactionTemplate transaction;
    private final SavedRequestAwareAuthenticationSuccessHandler goOn =
            new SavedRequestAwareAuthenticationSuccessHandler();

    OidcSignIn(
            OidcSettings settings,
            AccountQueries accounts,
            LiveAccounts live,
            AuditLog audit,
            InstantSource clock,
            ObjectProvider<ClientRegistrationRepository> clients,
            TransactionTemplate transaction) {
        this.settings = settings;
        this.accounts = accounts;
        this.live = live;
        this.audit = audit;
        this.clock = clock;
        this.clients = clients;
        this.transaction = transaction;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication vouched)
            throws IOException, jakarta.servlet.ServletException {
        OidcUser user = (OidcUser) Objects.requireNonNull(vouched.getPrincipal());
        Set<Role> roles = settings.roles(user.getClaims());
        Optional<Account> account = roles.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(transaction.execute(status -> account(user, roles)));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        if (account.filter(Account::enabled).isEmpty()) {
            // whoever set the server up looks for it here: most often the claim is left out of what it tells us
            LOG.warn(
                    "{} may not sign in: {}",
                    wantedName(user),
                    roles.isEmpty() ? "no role of ours in the claim " + settings.rolesClaim() : "switched off here");
            audit.record(AuditAction.SIGN_IN_FAILED, wantedName(user), null, null);
            SecurityContextHolder.clearContext();
            new HttpSessionSecurityContextRepository().saveContext(context, request, response);
            response.sendRedirect(request.getContextPath() + RequestSource.SIGN_IN + "?noRole");
            return;
        }
        var signedIn = new SignedIn(account.get().person(), CHANNEL);
        // what its server wants to hear at the end
        signedIn.setDetails(user.getIdToken().getTokenValue());
        accounts.signedIn(account.get().id(), clock.instant());
        audit.recordBy(signedIn, AuditAction.SIGNED_IN, account.get().name());
        context.setAuthentication(signedIn);
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        goOn.onAuthenticationSuccess(request, response, signedIn);
    }

    /** The account of before, brought up to date, or a new one. */
    private Account account(OidcUser user, Set<Role> roles) {
        String provider = settings.issuer();
        String subject = Objects.requireNonNull(user.getSubject());
        String fullName = user.getFullName() == null ? "" : user.getFullName();
        Optional<Account> known = accounts.bySubject(provider, subject).map(AccountQueries.Secret::account);
        if (known.isEmpty()) {
            var data = new Account.Data(freeName(wantedName(user)), fullName, roles, true);
            Account made = accounts.create(UUID.randomUUID().toString(), data, provider, subject, "", false)
                    .orElseThrow();
            audit.record(AuditAction.ACCOUNT_CREATED, made.name(), null, AccountService.words(made.data()));
            return made;
        }
        Account before = known.get();
        var data = new Account.Data(before.name(), fullName, roles, before.enabled());
        if (data.equals(before.data())) {
            return before;
        }
        Account after = accounts.change(before.id(), before.version(), data).orElse(before);
        audit.record(
                AuditAction.ACCOUNT_CHANGED,
                after.name(),
                AccountService.words(before.data()),
                AccountService.words(after.data()));
        live.changed(after.id());
        return after;
    }

    private String freeName(String wanted) {
        String name = wanted;
        for (int i = 2; accounts.byName(name).isPresent(); i++) {
            name = wanted + '.' + i;
        }
        return name;
    }

    private static String wantedName(OidcUser user) {
        String said = Stream.of(user.getPreferredUsername(), user.getEmail(), user.getSubject())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        String name =
                said.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._@-]+", "-").replaceAll("^[._@-]+|[._@-]+$", "");
        return name.isEmpty() ? "person" : name.substring(0, Math.min(60, name.length()));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        LOG.warn("Sign-in with {} failed: {}", settings.issuer(), reason.getMessage());
        response.sendRedirect(request.getContextPath() + RequestSource.SIGN_IN + "?elsewhere");
    }

    /** Ends the session there too, where its server offers that. */
    @Override
    public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication was)
            throws IOException {
        String home = UriComponentsBuilder.fromUriString(request.getRequestURL().toString())
                .replacePath(request.getContextPath() + "/")
                .replaceQuery(null)
                .build()
                .toUriString();
        String next = SignedIn.of(was)
                .filter(signedIn -> signedIn.channel().equals(CHANNEL))
                .flatMap(signedIn -> end(String.valueOf(signedIn.getDetails()), home))
                .orElse("/");
        // a sign-out comes from within a screen, which has to be told to leave
        new UidlRedirectStrategy().sendRedirect(request, response, next);
    }

    private Optional<String> end(String idToken, String home) {
        return Optional.ofNullable(clients.getIfAvailable())
                .map(repository -> repository.findByRegistrationId(OidcConfiguration.ID))
                .map(ClientRegistration::getProviderDetails)
                .map(provider -> provider.getConfigurationMetadata().get("end_session_endpoint"))
                .map(end -> UriComponentsBuilder.fromUri(URI.create(String.valueOf(end)))
                        .queryParam("id_token_hint", "{hint}")
                        .queryParam("post_logout_redirect_uri", "{home}")
                        .encode()
                        .buildAndExpand(Map.of("hint", idToken, "home", home))
                        .toUriString());
    }
}
