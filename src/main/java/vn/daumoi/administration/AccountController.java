package vn.daumoi.administration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.daumoi.access.Account;
import vn.daumoi.access.AccountService;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;
import vn.daumoi.access.Role;
import vn.daumoi.access.Token;
import vn.daumoi.graph.Listing;
import vn.daumoi.graph.Parameters;
import vn.daumoi.graph.Slice;
import vn.daumoi.graph.UnknownKeyException;

/** Accounts over REST. A change says which version it was made on, so that it cannot undo another one unseen. */
@Needs(Permission.ADMINISTER)
@RestController
@RequestMapping(path = "/api/v1/accounts", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "accounts")
class AccountController {

    private static final String VERSION =
            "The account's version that the change was made on; or If-Match with its ETag";

    private final AccountService accounts;

    AccountController(AccountService accounts) {
        this.accounts = accounts;
    }

    /** @param version as {@code If-Match}; for a new account it means nothing */
    record AccountRequest(
            @Nullable String name,
            @Nullable String fullName,
            @Nullable Set<Role> roles,
            @Nullable Boolean enabled,
            @Nullable Long version) {

        Account.Data data() {
            return new Account.Data(
                    Parameters.given("name", name),
                    Objects.requireNonNullElse(fullName, ""),
                    Parameters.given("roles", roles),
                    Objects.requireNonNullElse(enabled, true));
        }
    }

    @GetMapping
    @Operation(summary = "Accounts by name")
    Listing<Account> list(
            @RequestParam(required = false)
                    @Parameter(description = "Words in name and full name; diacritics optional")
                    @Nullable
                    String q,
            @RequestParam(required = false) @Parameter(description = "Page, counted from 0") @Nullable String page,
            @RequestParam(required = false)
                    @Parameter(description = "How many on a page: 1 to 500, 50 unless given")
                    @Nullable
                    String size) {
        Slice slice = Parameters.slice(page, size, null, List.of("name"));
        List<Account> all = accounts.list();
        List<Account> matching = AccountSearch.matching(all, Parameters.text(q));
        return Listing.page(
                matching.stream().skip(slice.offset()).limit(slice.limit()).toList(), all.size(), matching.size());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One account; its ETag is its version")
    ResponseEntity<Account> find(@PathVariable String id) {
        Account account = known(id);
        return ResponseEntity.ok().eTag(String.valueOf(account.version())).body(account);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "A new account. The answer tells the password made up for it, once")
    ResponseEntity<AccountService.WithPassword> create(@RequestBody AccountRequest wanted) {
        AccountService.WithPassword made = accounts.create(wanted.data());
        return ResponseEntity.created(
                        URI.create("/api/v1/accounts/" + made.account().id()))
                .eTag(String.valueOf(made.account().version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(made);
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Changes an account; 409 tells what it is by now, where somebody else changed it")
    ResponseEntity<Account> change(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody AccountRequest wanted) {
        known(id);
        String said = wanted.version() == null ? null : wanted.version().toString();
        Account after = accounts.change(id, Parameters.version(ifMatch, said), wanted.data());
        return ResponseEntity.ok().eTag(String.valueOf(after.version())).body(after);
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Deletes an account with its tokens; what it did stays in the audit trail")
    ResponseEntity<Void> delete(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestParam(required = false) @Parameter(description = VERSION) @Nullable String version) {
        known(id);
        accounts.delete(id, Parameters.version(ifMatch, version));
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/password")
    @Operation(summary = "Makes up another password, which the answer tells once; its sessions end")
    ResponseEntity<AccountService.WithPassword> resetPassword(@PathVariable String id) {
        known(id);
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(accounts.resetPassword(id));
    }

    @GetMapping("/{id}/tokens")
    @Operation(summary = "The tokens of an account, the newest first")
    Listing<Token> tokens(@PathVariable String id) {
        List<Token> tokens = accounts.tokens(known(id).id());
        return Listing.page(tokens, tokens.size(), tokens.size());
    }

    @DeleteMapping("/{id}/tokens")
    @Operation(summary = "Ends all tokens of an account")
    ResponseEntity<Void> revokeTokens(@PathVariable String id) {
        accounts.revokeAll(known(id).id());
        return ResponseEntity.noContent().build();
    }

    private Account known(String id) {
        return accounts.find(id).orElseThrow(() -> new UnknownKeyException(id));
    }
}
