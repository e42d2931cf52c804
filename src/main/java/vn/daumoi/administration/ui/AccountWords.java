package vn.daumoi.administration.ui;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.daumoi.access.Account;
import vn.daumoi.access.Permission;
import vn.daumoi.access.Role;
import vn.daumoi.engine.Messages;
import vn.daumoi.shell.Formats;

/** Accounts and tokens in the words of a reader's language. */
record AccountWords(Locale locale) {

    static AccountWords here() {
        return new AccountWords(UI.getCurrent().getLocale());
    }

    String say(String key, String... arguments) {
        return Messages.text(locale, key, List.of(arguments));
    }

    String roles(Collection<Role> roles) {
        return new TreeSet<>(roles).stream().map(this::role).collect(Collectors.joining(", "));
    }

    String role(Role role) {
        return say("account.role." + role);
    }

    String roleHint(Role role) {
        return say("account.role." + role + ".hint");
    }

    String permissions(Collection<Permission> permissions) {
        return new TreeSet<>(permissions)
                .stream().map(permission -> say("permission." + permission)).collect(Collectors.joining(", "));
    }

    String state(Account account) {
        return state(account.enabled()) + (account.mustChangePassword() ? " · " + say("account.mustChange") : "");
    }

    String state(boolean enabled) {
        return say(enabled ? "account.enabled" : "account.disabled");
    }

    String provider(Account account) {
        return account.local() ? say("account.local") : account.provider();
    }

    String moment(@Nullable Instant moment) {
        return moment == null ? say("account.never") : Formats.moment(moment, locale);
    }
}
