/** The screens of sign-in, of one's own account, and of administration. */
@NullMarked
package vn.daumoi.administration.ui;

import org.jspecify.annotations.NullMarked;
