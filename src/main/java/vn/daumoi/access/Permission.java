package vn.daumoi.access;

import java.util.Locale;

/** What a service method or an address can ask of whoever calls it. Roles are sets of these. */
public enum Permission {
    /** One's own account and tokens: whoever is signed in, even before a printed password was changed. */
    OWN,
    /** See everything that is shared, run shared queries. */
    READ,
    /** Judge dependencies, keep queries and views of one's own. */
    CURATE,
    /** Report progress, import documents. */
    PLAN,
    /** Accounts, settings, audit trail, backup. */
    ADMINISTER;

    /** As Spring Security and the annotations of screens spell it. */
    String authority() {
        return "ROLE_" + name();
    }

    /** As a scope of a token: {@code read}. */
    public String scope() {
        return name().toLowerCase(Locale.ROOT);
    }
}
