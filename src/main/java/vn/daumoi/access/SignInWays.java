package vn.daumoi.access;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** The ways to sign in that the configuration offers beside name and password. */
@Component
public class SignInWays {

    private final Optional<Way> elsewhere;

    SignInWays(ObjectProvider<ClientRegistrationRepository> clients, OidcSettings settings) {
        this.elsewhere = clients.getIfAvailable() == null
                ? Optional.empty()
                : Optional.of(new Way("oauth2/authorization/" + OidcConfiguration.ID, settings.name()));
    }

    /**
     * @param address where it begins, without a leading slash
     * @param name as people know it
     */
    public record Way(String address, String name) {}

    /** The organisation's own sign-in, where one is configured. */
    public Optional<Way> elsewhere() {
        return elsewhere;
    }
}
