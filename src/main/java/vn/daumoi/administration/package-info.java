/** The screens and addresses of whoever looks after the program: sign-in, own account, accounts, audit trail, backups, diagnostics. */
@NullMarked
package vn.daumoi.administration;

import org.jspecify.annotations.NullMarked;
