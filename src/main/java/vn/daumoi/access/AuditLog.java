package vn.daumoi.access;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The audit trail: who did what to what, before and after, when, from where. Entries are written in the transaction of
 * the change itself, so that neither is there without the other; nobody can change them through the product.
 */
@Component
public class AuditLog {

    /**
     * Tells of a change, in the running transaction where there is one. Who, when and from where are found out here.
     *
     * @param target key of the node, or another name of what was changed: an account, a file
     * @param before what it was, in words or JSON; null where it did not exist
     * @param after what it is now; null where it is gone
     */
    public void record(AuditAction action, String target, @Nullable String before, @Nullable String after) {
        // filled in by the next commit
    }
}
