package vn.daumoi.access;

/** What the audit trail tells of. The words for each are {@code audit.action.NAME} in the translations. */
public enum AuditAction {
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGNED_OUT,
    ACCOUNT_CREATED,
    ACCOUNT_CHANGED,
    ACCOUNT_DELETED,
    PASSWORD_CHANGED,
    PASSWORD_RESET,
    TOKEN_CREATED,
    TOKEN_REVOKED,
    DOCUMENT_PUBLISHED,
    TASK_ADDED,
    TASK_CHANGED,
    TASK_REMOVED,
    PROGRESS_REPORTED,
    PROGRESS_WITHDRAWN,
    PROGRESS_RESTORED,
    PROGRESS_UPLOADED,
    DRAFT_READ,
    DRAFT_DISCARDED,
    BACKUP_MADE,
    BACKUP_FAILED,
    BACKUP_TAKEN,
    BACKUP_REMOVED,
    DATA_RESTORED,
    DATA_EXPORTED
}
