package vn.daumoi.access;

/** What a service method or an address can ask of whoever calls it. Roles are sets of these. */
public enum Permission {
    /** See everything that is shared, run shared queries. */
    READ,
    /** Judge dependencies, keep queries and views of one's own. */
    CURATE,
    /** Report progress, import documents. */
    PLAN,
    /** Accounts, settings, audit trail, backup. */
    ADMINISTER
}
