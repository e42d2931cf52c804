/**
 * Who may do what, and who did what: accounts, sign-in, tokens, permissions and the audit trail. Every service method of
 * the other features says with {@link vn.daumoi.access.Needs} what it takes to call it, and every change is told to
 * {@link vn.daumoi.access.AuditLog}.
 */
@NullMarked
package vn.daumoi.access;

import org.jspecify.annotations.NullMarked;
