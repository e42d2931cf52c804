package vn.daumoi.administration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.daumoi.access.Needs;
import vn.daumoi.access.OwnAccountService;
import vn.daumoi.access.Permission;
import vn.daumoi.access.Person;
import vn.daumoi.access.Role;
import vn.daumoi.access.SignedIn;
import vn.daumoi.access.Token;
import vn.daumoi.graph.Listing;
import vn.daumoi.graph.Parameters;
import vn.daumoi.graph.UnknownKeyException;

/** One's own account over REST. */
@Needs(Permission.OWN)
@RestController
@RequestMapping(path = "/api/v1/me", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "me")
class MeController {

    private static final int DAYS = 90;

    private final OwnAccountService own;

    MeController(OwnAccountService own) {
        this.own = own;
    }

    /**
     * @param roles none for the operator at the command line, who has no account
     * @param permissions of this sign-in: a token may have fewer than its owner
     * @param csrf what a page that uses the session sends with every change; nothing where no session signs in
     */
    record Me(
            String name,
            String fullName,
            Set<Role> roles,
            Set<Permission> permissions,
            boolean mustChangePassword,
            @Nullable Csrf csrf) {}

    record Csrf(String header, String token) {}

    record TokenRequest(
            @Nullable String name,
            @Nullable Set<Permission> scopes,
            @Nullable Integer days) {}

    /** @param text the whole token, which is told only here */
    record FreshToken(Token token, String text) {}

    @GetMapping
    @Operation(summary = "Who is signed in, and what they may do")
    Me me(HttpServletRequest request) {
        Person person = SignedIn.person().orElseThrow();
        return new Me(
                person.name(),
                person.fullName(),
                person.hasAccount() ? own.account().roles() : Set.of(),
                person.permissions(),
                person.mustChangePassword(),
                csrf(request));
    }

    record PasswordChange(
            @Nullable String present, @Nullable String wanted) {}

    @PostMapping(path = "/password", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Changes one's own password, also one that was printed or made up; sessions end")
    ResponseEntity<Void> changePassword(@RequestBody PasswordChange change) {
        own.changePassword(Parameters.given("present", change.present()), Parameters.given("wanted", change.wanted()));
        return ResponseEntity.noContent().build();
    }

    @Needs(Permission.READ)
    @GetMapping("/tokens")
    @Operation(summary = "One's own tokens, the newest first")
    Listing<Token> tokens() {
        List<Token> tokens = own.tokens();
        return Listing.page(tokens, tokens.size(), tokens.size());
    }

    @Needs(Permission.READ)
    @PostMapping(path = "/tokens", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "A new token: name, scopes (READ always, and any of CURATE, PLAN, ADMINISTER that one has) and"
                    + " days to live, 90 unless given. The answer tells its text, once")
    ResponseEntity<FreshToken> createToken(@RequestBody TokenRequest wanted) {
        Token.Fresh fresh = own.createToken(
                Parameters.given("name", wanted.name()),
                Objects.requireNonNullElse(wanted.scopes(), Set.of(Permission.READ)),
                Objects.requireNonNullElse(wanted.days(), DAYS));
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new FreshToken(fresh.token(), fresh.text()));
    }

    @Needs(Permission.READ)
    @DeleteMapping("/tokens/{id}")
    @Operation(summary = "Ends one of one's own tokens")
    ResponseEntity<Void> revokeToken(@PathVariable String id) {
        if (own.tokens().stream().noneMatch(token -> token.id().equals(id))) {
            throw new UnknownKeyException(id);
        }
        own.revokeToken(id);
        return ResponseEntity.noContent().build();
    }

    private static @Nullable Csrf csrf(HttpServletRequest request) {
        // asking for it would begin a session for a script that signs in by header
        boolean bySession = request.getHeader(HttpHeaders.AUTHORIZATION) == null && request.getSession(false) != null;
        return bySession && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Csrf(token.getHeaderName(), token.getToken())
                : null;
    }
}
