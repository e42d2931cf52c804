package vn.daumoi.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Signing in with the organisation's own OpenID Connect server.
 *
 * @param issuer its address, where {@code /.well-known/openid-configuration} is found
 * @param name what people call it, on the button
 * @param scopes asked for beside {@code openid}
 * @param rolesClaim where it says what a person may do; dots lead into objects: {@code realm_access.roles}
 * @param mapping which of its words mean which roles of ours: {@code planning-office=PLANNER}; our own names, lower or upper
 *     case, with or without {@code daumoi-} before them, always count
 */
@ConfigurationProperties("daumoi.oidc")
record OidcSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("OpenID Connect") String name,
        @DefaultValue({"profile", "email"}) List<String> scopes,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue Map<String, Role> mapping) {

    private static final String PREFIX = "daumoi-";

    /** What the claims of a person amount to; empty where they say nothing of us. */
    Set<Role> roles(Map<String, Object> claims) {
        Set<Role> granted = EnumSet.noneOf(Role.class);
        for (Object word : words(claims)) {
            String said = String.valueOf(word);
            Role mapped = mapping.get(said);
            if (mapped != null) {
                granted.add(mapped);
            }
            String ours = said.toLowerCase(Locale.ROOT);
            String plain = ours.startsWith(PREFIX) ? ours.substring(PREFIX.length()) : ours;
            for (Role role : Role.values()) {
                if (role.name().toLowerCase(Locale.ROOT).equals(plain)) {
                    granted.add(role);
                }
            }
        }
        return granted;
    }

    private Collection<?> words(Map<String, Object> claims) {
        @Nullable Object value = claims;
        for (String step : rolesClaim.split("\\.")) {
            value = value instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return switch (value) {
            case null -> List.of();
            case Collection<?> many -> many;
            case String line -> List.of(line.split("[ ,]+"));
            default -> List.of(value);
        };
    }
}
