/** What those who run the program look at: metrics, request ids, diagnostics. */
@NullMarked
package vn.daumoi.operation;

import org.jspecify.annotations.NullMarked;
