package vn.daumoi.access;

import java.io.Serializable;
import java.security.Principal;
import java.util.Set;

/**
 * Whoever is signed in, or the program where it acts by itself.
 *
 * @param id of the account, which stays when its name changes
 * @param name what one signs in with
 * @param fullName as others see it
 * @param permissions what this sign-in may do: what the roles permit, less where a token is narrower or a printed password
 *     has yet to be changed
 * @param version of the account when it signed in; another one by now ends the session
 */
public record Person(
        String id, String name, String fullName, Set<Permission> permissions, long version, boolean mustChangePassword)
        implements Principal, Serializable {

    /** The program itself: the first import, automatic backups. */
    public static final Person PROGRAM = operator("daumoi");

    /** Whoever may use the data folder, at the command line. */
    public static final Person CONSOLE = operator("console");

    @Override
    public String getName() {
        return name;
    }

    /** Whether it is a person with an account. */
    public boolean hasAccount() {
        return version > 0;
    }

    Person with(Set<Permission> narrower) {
        return new Person(id, name, fullName, narrower, version, mustChangePassword);
    }

    private static Person operator(String name) {
        return new Person(name, name, name, Set.of(Permission.values()), 0, false);
    }
}
