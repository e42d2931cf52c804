/** The graph and its answers as files for elsewhere: exports. */
@NullMarked
package vn.daumoi.report;

import org.jspecify.annotations.NullMarked;
