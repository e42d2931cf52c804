/** The diagnostics screen. */
@NullMarked
package vn.daumoi.operation.ui;

import org.jspecify.annotations.NullMarked;
